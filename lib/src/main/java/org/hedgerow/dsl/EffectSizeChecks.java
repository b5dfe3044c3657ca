package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.check.Corrections;
import org.hedgerow.check.FarEffects;
import org.hedgerow.check.FewRows;
import org.hedgerow.check.Row;
import org.hedgerow.check.Rows;
import org.hedgerow.check.SameNumbers;
import org.hedgerow.check.SeveralArms;
import org.hedgerow.check.Variances;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.GivenEffect;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;

/// The checks of effect sizes that are there already.
final class EffectSizeChecks {
    private EffectSizeChecks() {}

    static Checked of(EffectSizes effects) {
        List<StudyEffect> used = effects.estimable();
        boolean arms = effects.studies().stream().allMatch(s -> s.data() instanceof Proportion);
        Rows rows = new Rows(
                arms, used.stream().map(s -> new Row(s.label(), "", s.study())).toList());
        CheckRun run = new CheckRun()
                .lookFor(new FewRows(rows, used.size()))
                .lookFor(new Corrections(effects))
                .lookFor(new SeveralArms(rows))
                .lookFor(new Variances(rows, effects.vi()))
                .lookFor(new FarEffects(rows, effects.yi(), effects.vi()));
        if (used.stream().allMatch(s -> s.data() instanceof GivenEffect)) {
            run.lookFor(new SameNumbers(rows, List.of("yi", "vi"), List.of(effects.yi(), effects.vi())));
        }
        return run.checked("Check of %s: %s %ss (%s)"
                .formatted(
                        effects.outcome(),
                        effects.studies().size(),
                        effects.measure().words(),
                        effects.measure().name()));
    }
}
