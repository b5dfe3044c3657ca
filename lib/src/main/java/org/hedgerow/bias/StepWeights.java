package org.hedgerow.bias;

import java.util.Arrays;
import org.hedgerow.numeric.Normal;
import org.hedgerow.problem.ProblemException;

/// [Selection.Steps]: everything in closed form. The parameters are δ₂, δ₃, …; δ₁ is 1.
final class StepWeights implements Weights {
    private final double[] bounds;
    private final int[] group;
    private final boolean twoSided;
    private double[] delta = {};

    StepWeights(Selection.Steps steps, double[] p, boolean twoSided) {
        this.twoSided = twoSided;
        double tails = twoSided ? 2 : 1;
        bounds = steps.cutpoints().stream()
                .mapToDouble(step -> -Normal.quantile(step / tails))
                .toArray();
        group = Arrays.stream(p)
                .mapToInt(each -> (int)
                        steps.cutpoints().stream().filter(step -> each > step).count())
                .toArray();
        for (int g = 0; g <= bounds.length; g++) {
            int wanted = g;
            if (Arrays.stream(group).noneMatch(each -> each == wanted)) {
                throw new ProblemException(
                        "no study has a p-value " + interval(steps, g) + ", so its weight cannot be estimated",
                        "Leave out a cutpoint beside it.");
            }
        }
    }

    private static String interval(Selection.Steps steps, int g) {
        String above = g == 0 ? "" : "above " + steps.cutpoints().get(g - 1);
        String upTo = g == steps.cutpoints().size()
                ? ""
                : "up to " + steps.cutpoints().get(g);
        return (above + " " + upTo).strip();
    }

    @Override
    public void use(double[] delta) {
        this.delta = delta;
    }

    /// w = δ of the last interval, changed at each bound by the difference of its neighbours.
    @Override
    public void fill(Density density, double mean, double s, double sigma) {
        density.clear();
        int last = bounds.length - 1;
        density.byMean[0] = delta[last];
        density.slopes[last][0] = 1;
        for (int b = 0; b < bounds.length; b++) {
            double change = (b == 0 ? 1 : delta[b - 1]) - delta[b];
            density.above(bounds[b] * sigma, mean, s, change);
            slopes(density, b);
            if (twoSided) {
                density.below(-bounds[b] * sigma, mean, s, change);
                slopes(density, b);
            }
        }
    }

    private static void slopes(Density density, int b) {
        density.slope(b, -1);
        if (b > 0) {
            density.slope(b - 1, 1);
        }
    }

    @Override
    public double log(int study) {
        return group[study] == 0 ? 0 : Math.log(delta[group[study] - 1]);
    }

    @Override
    public double slope(int study, int j) {
        return group[study] == j + 1 ? 1 / delta[j] : 0;
    }

    @Override
    public double bend(int study, int j, int l) {
        return group[study] == j + 1 && j == l ? -1 / (delta[j] * delta[j]) : 0;
    }
}
