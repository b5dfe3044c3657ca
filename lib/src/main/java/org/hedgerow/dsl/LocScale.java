package org.hedgerow.dsl;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.design.Design;
import org.hedgerow.design.Term;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.LocationScale;
import org.hedgerow.model.Settings;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Listing;
import org.hedgerow.report.LocationScaleCard;
import tech.tablesaw.api.Table;

/// A location-scale model, made by the word `locscale`.
public final class LocScale implements Carded {
    private final Listing listing;
    private final LocationScale.Fitted fitted;

    private LocScale(Listing listing, LocationScale.Fitted fitted) {
        this.listing = listing;
        this.fitted = fitted;
    }

    static LocScale of(Escalc effects, List<ScaleOption> options) {
        var chosen = new Chosen<>("locscale", options);
        List<Term> location = chosen.one(RmaOption.Moderators.class)
                .map(RmaOption.Moderators::terms)
                .orElse(List.of());
        List<Term> scale = chosen.one(ScaleOption.Scale.class)
                .map(ScaleOption.Scale::terms)
                .orElseThrow(() -> new ProblemException(
                        "locscale needs to know what τ² depends on", "Type locscale(es, scale(num(\"year\")))."));
        Settings settings = Settings.DEFAULTS;
        settings = chosen.one(RmaOption.Pooling.class)
                .map(RmaOption.Pooling::method)
                .map(settings::with)
                .orElse(settings);
        settings = chosen.one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .map(settings::withLevel)
                .orElse(settings);
        Moderated studies = Moderated.of(
                effects, Stream.concat(location.stream(), scale.stream()).toList());
        Design x = studies.design(location, true);
        Design z = studies.design(scale, true);
        Sample sample = new Sample(studies.effects().yi(), studies.effects().vi(), x.x());
        LocationScale.Fitted fitted = LocationScale.fit(sample, x.names(), z.x(), z.names(), settings);
        return new LocScale(LocationScaleCard.of(studies.effects(), fitted, settings), fitted);
    }

    /// The coefficients of effect and of log τ² as a table.
    public Table tidy() {
        return listing.table();
    }

    /// The fit itself, for code that goes on from here.
    public LocationScale.Fitted fit() {
        return fitted;
    }

    @Override
    public Card card() {
        return listing.card();
    }

    @Override
    public String toString() {
        return text();
    }
}
