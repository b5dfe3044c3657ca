package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.model.CombinedPValues;
import org.hedgerow.numeric.Vec;

/// `combine_z`: one-sided p-values combined.
final class CombineOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        Vec z = CombinedPValues.zValues(Samples.of(c));
        var fisher = CombinedPValues.fisher(z);
        return new Answer()
                .put("stouffer", CombinedPValues.stouffer(z).statistic())
                .put("stouffer_p", CombinedPValues.stouffer(z).p())
                .put("fisher_X2", fisher.statistic())
                .put("fisher_df", fisher.df())
                .put("fisher_p", fisher.p())
                .put("tippett_p", CombinedPValues.tippett(z).p());
    }
}
