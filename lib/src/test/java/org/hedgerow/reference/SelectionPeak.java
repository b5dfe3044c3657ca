package org.hedgerow.reference;

import java.util.stream.IntStream;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;

/// Proves by a second route that a selection model's reference stopped beside the top of its likelihood.
///
/// The likelihood is written out here, its integrals summed on a fine grid. A case is settled if that likelihood is
/// higher at our estimates than at the reference's and has no slope there, and every number of ours is within 2 % of
/// the reference's, whose standard errors come from second differences good to about a thousandth and are taken
/// beside the top.
final class SelectionPeak {
    private static final double NEARLY = 0.02;
    private static final int GRID = 40_000;
    private static final double REACH = 12;

    private SelectionPeak() {}

    static boolean isProved(Case c) {
        if (!c.op().equals("selmodel")) {
            return false;
        }
        SelectionModel ours = SelectionOperation.fit(c);
        boolean near = new Comparison(NEARLY, false)
                .differences(c.expect(), new SelectionOperation().answer(c).values())
                .isEmpty();
        int deltas = ours.delta().size();
        double[] top = new double[2 + deltas];
        double[] theirs = new double[2 + deltas];
        top[0] = ours.coefficients().getFirst().estimate();
        top[1] = ours.tau2();
        theirs[0] = c.expected("b", 0);
        theirs[1] = c.expect().get("tau2").getAsDouble();
        for (int j = 0; j < deltas; j++) {
            top[2 + j] = ours.delta().get(j);
            theirs[2 + j] = c.expected("delta", j);
        }
        int firstFree = ours.type() instanceof Selection.Steps ? 3 : 2;
        boolean level = IntStream.range(0, top.length)
                .filter(j -> j < 2 || j >= firstFree)
                .allMatch(j -> Math.abs(slope(ours, top, j)) < 1e-6);
        return near
                && ours.coefficients().size() == 1
                && level
                && logLik(ours, top) >= logLik(ours, theirs)
                && Math.abs(logLik(ours, top) - ours.logLik()) < 1e-9;
    }

    private static double slope(SelectionModel model, double[] top, int j) {
        double h = 5e-5 * Math.abs(top[j]);
        double[] up = top.clone();
        double[] down = top.clone();
        up[j] += h;
        down[j] -= h;
        return (logLik(model, up) - logLik(model, down)) / (2 * h);
    }

    private static double logLik(SelectionModel model, double[] theta) {
        Sample sample = model.unselected().sample();
        double sign = model.alternative() == SelectionModel.Alternative.LESS ? -1 : 1;
        double[] delta = Vec.tabulate(theta.length - 2, j -> theta[2 + j]).toArray();
        double total = 0;
        for (int i = 0; i < sample.k(); i++) {
            double sigma = Math.sqrt(sample.vi().get(i));
            double s = Math.sqrt(sample.vi().get(i) + theta[1]);
            double y = sign * sample.yi().get(i);
            double mean = sign * theta[0];
            total += Math.log(weight(model.type(), Normal.cdf(-y / sigma), delta))
                    + Math.log(Normal.density((y - mean) / s) / s)
                    - Math.log(published(model.type(), mean, s, sigma, delta));
        }
        return total;
    }

    /// Steps by their shares, the rest by Simpson's rule between the bounds at which p is cut.
    private static double published(Selection type, double mean, double s, double sigma, double[] delta) {
        if (type instanceof Selection.Steps(var cuts)) {
            double total = delta[delta.length - 1];
            for (int j = 0; j < cuts.size(); j++) {
                double above = Normal.cdf((mean + sigma * Normal.quantile(cuts.get(j))) / s);
                total += (delta[j] - delta[j + 1]) * above;
            }
            return total;
        }
        boolean cut = type == Selection.Smooth.BETA || type == Selection.Smooth.POWER;
        double bound = cut ? -sigma * Normal.quantile(1e-5) : REACH * sigma;
        double total = weight(type, 1, delta) * Normal.cdf((-bound - mean) / s)
                + weight(type, 0, delta) * Normal.cdf((mean - bound) / s);
        double step = 2 * bound / GRID;
        for (int g = 0; g <= GRID; g++) {
            double y = -bound + g * step;
            double factor = g == 0 || g == GRID ? 1 : g % 2 == 1 ? 4 : 2;
            total += factor
                    * step
                    / 3
                    * weight(type, Normal.cdf(-y / sigma), delta)
                    * Normal.density((y - mean) / s)
                    / s;
        }
        return total;
    }

    private static double weight(Selection type, double given, double[] delta) {
        if (type instanceof Selection.Steps(var cuts)) {
            return delta[(int) cuts.stream().filter(cut -> given > cut).count()];
        }
        double p = Math.clamp(given, 1e-5, 1 - 1e-5);
        return switch ((Selection.Smooth) type) {
            case BETA -> Math.pow(p, delta[0] - 1) * Math.pow(1 - p, delta[1] - 1);
            case HALFNORM -> Math.exp(-delta[0] * given * given);
            case NEGEXP -> Math.exp(-delta[0] * given);
            case LOGISTIC -> 2 / (1 + Math.exp(delta[0] * given));
            case POWER -> Math.pow(1 - p, delta[0]);
        };
    }
}
