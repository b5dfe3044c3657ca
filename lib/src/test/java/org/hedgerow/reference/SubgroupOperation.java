package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.moderator.Explained;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.moderator.Subgroups.Subgroup;
import org.hedgerow.numeric.Vec;

/// `subgroup`: the variable is named in the case's id, `subgroup.alloc.REML`.
final class SubgroupOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        boolean common = c.text("tau2", "").startsWith("common");
        Sample sample = Samples.of(c);
        Subgroups subgroups = Subgroups.of(
                "group",
                sample,
                levels(c),
                RmaOperation.settings(c),
                common ? Subgroups.Variance.COMMON : Subgroups.Variance.SEPARATE);
        return common ? common(subgroups) : separate(subgroups);
    }

    private static Answer separate(Subgroups subgroups) {
        JsonArray groups = new JsonArray();
        for (Subgroup group : subgroups.groups()) {
            Coefficient effect = group.effect();
            groups.add(new Answer()
                    .put("level", group.level())
                    .put("k", group.k())
                    .put("b", effect.estimate())
                    .put("se", effect.standardError())
                    .put("tau2", group.tau2())
                    .put("Q", group.fit().heterogeneity().q())
                    .put("I2", group.fit().heterogeneity().i2())
                    .values());
        }
        return new Answer()
                .put("separate", groups)
                .put("Q_between", subgroups.between().statistic())
                .put("df", subgroups.between().df())
                .put("p", subgroups.between().pValue());
    }

    private static Answer common(Subgroups subgroups) {
        JsonArray levels = new JsonArray();
        subgroups.groups().forEach(g -> levels.add(g.level()));
        var fit = subgroups.common().orElseThrow();
        return new Answer()
                .put("levels", levels)
                .put("b", column(subgroups, g -> g.effect().estimate()))
                .put("se", column(subgroups, g -> g.effect().standardError()))
                .put("tau2", fit.tau2().value())
                .put("QM", subgroups.between().statistic())
                .put("df", subgroups.between().df())
                .put("p", subgroups.between().pValue())
                .put("QE", fit.heterogeneity().q())
                .put("R2", Explained.r2(fit));
    }

    private static Vec column(Subgroups subgroups, ToDoubleFunction<Subgroup> part) {
        return Vec.of(subgroups.groups().stream().map(part::applyAsDouble).toList());
    }

    private static List<String> levels(Case c) {
        String variable = c.id().replaceFirst("^.*subgroup\\.", "").replaceFirst("\\.[^.]*$", "");
        if (variable.equals("era(<1995,<2005)")) {
            return c.column("year").stream()
                    .mapToObj(y -> y < 1995 ? "early" : y < 2005 ? "mid" : "late")
                    .toList();
        }
        return c.data().get(variable).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
