package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.influence.Refitting;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.GoshCards;
import org.hedgerow.report.Listing;
import org.hedgerow.sensitivity.Gosh;
import tech.tablesaw.api.Table;

/// A model fitted to subsets of its studies, made by the word `gosh`.
public final class Goshed implements Carded {
    /// As many subsets as metafor takes.
    static final int MANY = 1_000_000;

    /// Of models of counts, which take a hundred times as long.
    static final int FEWER = 10_000;

    private final EffectSizes effects;
    private final Inverse inverse;
    private final List<String> labels;
    private final List<String> terms;
    private final Gosh gosh;

    private Goshed(EffectSizes effects, Inverse inverse, List<String> labels, List<String> terms, Gosh gosh) {
        this.effects = effects;
        this.inverse = inverse;
        this.labels = List.copyOf(labels);
        this.terms = List.copyOf(terms);
        this.gosh = gosh;
    }

    /// @param atMost how many subsets unless the options say so
    static Goshed of(
            EffectSizes effects,
            Inverse inverse,
            List<String> labels,
            List<String> terms,
            Refitting model,
            int atMost,
            List<GoshOption> options) {
        Gosh gosh = Gosh.of(model, GoshOption.atMost(options, atMost), GoshOption.seed(options));
        return new Goshed(effects, inverse, labels, terms, gosh);
    }

    /// Which study makes the clusters: for each the mean estimate of the subsets with it and without it,
    /// and how much of the estimates' variance that explains.
    public Listing studies() {
        return GoshCards.studies(effects, inverse, gosh, labels);
    }

    /// One row for each subset: `k`, `estimate`, `tau2`, `q` and `i2`.
    public Table table() {
        return GoshCards.subsets(effects, gosh, terms).table();
    }

    /// The subsets and their fits themselves, for code that goes on from here.
    public Gosh gosh() {
        return gosh;
    }

    @Override
    public Card card() {
        return studies().card();
    }

    @Override
    public String toString() {
        return text();
    }
}
