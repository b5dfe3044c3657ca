package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.design.Design;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.LocationScale;
import org.hedgerow.moderator.WaldTest;
import org.hedgerow.numeric.Vec;

/// `rma_ls`: location-scale models with a log link.
final class LocationScaleOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        String link = c.text("link", "log");
        return link.equals("log") ? Optional.empty() : Optional.of("link " + link);
    }

    static LocationScale.Fitted fit(Case c) {
        Sample sample = Samples.of(c);
        Design location = Formulas.design(c, "mods", sample.k());
        Design scale = Formulas.design(c, "scale", sample.k());
        return LocationScale.fit(sample, location.names(), scale.x(), scale.names(), RmaOperation.settings(c));
    }

    @Override
    public Answer answer(Case c) {
        LocationScale.Fitted fit = fit(c);
        Vec alpha = column(fit.scaleCoefficients(), Coefficient::estimate);
        Answer answer = new Answer()
                .put("b", column(fit.coefficients(), Coefficient::estimate))
                .put("se", column(fit.coefficients(), Coefficient::standardError))
                .put("alpha", alpha)
                .put("se_alpha", column(fit.scaleCoefficients(), Coefficient::standardError))
                .put("ll", fit.likelihood().logLik())
                .put("tau2", fit.tau2());
        List<Vec> rows = IntStream.range(1, alpha.size())
                .mapToObj(m -> Vec.tabulate(alpha.size(), j -> j == m ? 1 : 0))
                .toList();
        if (!rows.isEmpty() && !Double.isNaN(fit.scaleCovariance().get(0, 0))) {
            WaldTest test = WaldTest.of(alpha, fit.scaleCovariance(), rows, OptionalInt.empty());
            answer.put("QS", test.statistic()).put("QS_p", test.pValue());
        }
        return answer;
    }

    private static Vec column(List<Coefficient> rows, ToDoubleFunction<Coefficient> part) {
        return Vec.of(rows.stream().map(part::applyAsDouble).toList());
    }
}
