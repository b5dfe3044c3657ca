package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.LocationScale;
import org.hedgerow.model.Settings;

/// The card of a location-scale model.
public final class LocationScaleCard {
    private LocationScaleCard() {}

    public static Listing of(EffectSizes effects, LocationScale.Fitted fitted, Settings settings) {
        List<Coefficient> rows = Stream.concat(fitted.coefficients().stream(), fitted.scaleCoefficients().stream())
                .toList();
        List<Listing.Field> fields = new ArrayList<>();
        List<String> parts = Stream.concat(
                        fitted.coefficients().stream().map(c -> "effect"),
                        fitted.scaleCoefficients().stream().map(c -> "log τ²"))
                .toList();
        fields.add(new Listing.Words("part", "", parts));
        fields.addAll(CoefficientList.fields(rows, "z", Figures.plain(settings.level()) + "%"));
        List<String> notes = new ArrayList<>(effects.notes());
        if (fitted.atBoundary()) {
            notes.add("Some studies' τ² went to 0, so the coefficients that took it there have no end: their standard"
                    + " errors and tests mean nothing");
        }
        return new Listing(
                effects.outcome() + ": location-scale model ("
                        + settings.method().name() + ")",
                effects.estimable().size() + " effects, on the scale of the "
                        + effects.measure().words(),
                fields,
                List.of("τ² from " + Figures.significant(fitted.tau2().min()) + " to "
                        + Figures.significant(fitted.tau2().max()) + "; log-likelihood "
                        + Figures.fixed(fitted.likelihood().logLik(), 3) + ", AIC "
                        + Figures.fixed(fitted.likelihood().aic(), 2)),
                notes);
    }
}
