package org.hedgerow.bias;

import java.util.Optional;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// What stands for a study's smallness in [RegTest]; names as in metafor.
public enum SizePredictor {
    /// The standard error. Egger et al. 1997, BMJ 315:629.
    SEI("the standard error", true),
    /// The sampling variance.
    VI("the sampling variance", true),
    /// The sample size n.
    NI("the sample size", false),
    /// 1/n.
    NINV("1/n", true),
    /// √n.
    SQRTNI("√n", false),
    /// 1/√n.
    SQRTNINV("1/√n", true);

    private final String words;
    private final boolean vanishes;

    SizePredictor(String words, boolean vanishes) {
        this.words = words;
        this.vanishes = vanishes;
    }

    /// What it is called in a sentence.
    public String words() {
        return words;
    }

    /// Whether it goes to 0 as a study grows, so that the intercept is what an infinitely large one would find.
    public boolean vanishes() {
        return vanishes;
    }

    /// Its values.
    ///
    /// @param sizes the studies' sizes, where they are known
    Vec of(Sample sample, Optional<Vec> sizes) {
        return switch (this) {
            case SEI -> sample.vi().map(Math::sqrt);
            case VI -> sample.vi();
            case NI -> known(sizes);
            case NINV -> known(sizes).map(n -> 1 / n);
            case SQRTNI -> known(sizes).map(Math::sqrt);
            case SQRTNINV -> known(sizes).map(n -> 1 / Math.sqrt(n));
        };
    }

    private Vec known(Optional<Vec> sizes) {
        return sizes.filter(n -> n.min() > 0)
                .orElseThrow(() -> new ProblemException(
                        "a regression on " + words + " needs every study's size, and not all are known",
                        "Give escalc the sizes, or use SEI or VI."));
    }
}
