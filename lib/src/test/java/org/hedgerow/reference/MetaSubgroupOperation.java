package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Settings;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.moderator.Subgroups.Subgroup;
import org.hedgerow.numeric.Vec;

/// `meta_subgroup`: subgroups of R's meta package, in the order they appear in the data; logits of proportions,
/// log risk ratios of tables.
final class MetaSubgroupOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        Case resolved = Siblings.resolved(c);
        Sample sample = sample(resolved);
        List<String> expected = c.expect().getAsJsonArray("levels").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        List<String> levels = Siblings.column(resolved.data(), expected, sample.k());
        boolean common = c.args().get("tau_common").getAsBoolean();
        Subgroups subgroups = Subgroups.of(
                "group",
                sample,
                levels,
                Settings.DEFAULTS,
                common ? Subgroups.Variance.COMMON : Subgroups.Variance.SEPARATE);
        List<Subgroup> groups = levels.stream()
                .distinct()
                .map(level -> subgroups.groups().stream()
                        .filter(g -> g.level().equals(level))
                        .findFirst()
                        .orElseThrow())
                .toList();
        JsonArray names = new JsonArray();
        groups.forEach(g -> names.add(g.level()));
        return new Answer()
                .put("levels", names)
                .put("k", column(groups, Subgroup::k))
                .put("TE", column(groups, g -> g.effect().estimate()))
                .put("se", column(groups, g -> g.effect().standardError()))
                .put("tau2", column(groups, Subgroup::tau2))
                .put("Q_between", subgroups.between().statistic())
                .put("df", subgroups.between().df())
                .put("p", subgroups.between().pValue());
    }

    private static Sample sample(Case c) {
        if (c.hasColumns("tpos") || c.hasColumns("yi", "vi")) {
            return Samples.of(c);
        }
        List<Effect.Estimated> effects = Computation.of(OneProportion.PLO).effects(Effects.arms(c)).stream()
                .map(Effect.Estimated.class::cast)
                .toList();
        return Sample.of(
                Vec.of(effects.stream().map(Effect.Estimated::yi).toList()),
                Vec.of(effects.stream().map(Effect.Estimated::vi).toList()));
    }

    private static Vec column(List<Subgroup> groups, ToDoubleFunction<Subgroup> part) {
        return Vec.of(groups.stream().map(part::applyAsDouble).toList());
    }
}
