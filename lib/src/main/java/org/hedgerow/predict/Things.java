package org.hedgerow.predict;

import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;

/// What the pooled rows are called.
public enum Things {
    /// Arms with events among patients.
    ARMS("arm", "arms"),
    /// Studies with one row each.
    STUDIES("study", "studies"),
    /// Several rows of one study.
    EFFECTS("effect", "effects");

    private final String one;
    private final String many;

    Things(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /// What these are.
    public static Things of(EffectSizes effects) {
        boolean arms = effects.studies().stream().allMatch(s -> s.data() instanceof Proportion);
        if (arms) {
            return ARMS;
        }
        long studies = effects.studies().stream().map(s -> s.study()).distinct().count();
        return studies < effects.studies().size() ? EFFECTS : STUDIES;
    }

    /// `1 arm`, `3 studies`.
    public String count(int number) {
        return number + " " + (number == 1 ? one : many);
    }

    /// `arm`, `study`, `effect`.
    public String one() {
        return one;
    }

    /// `arms`, `studies`, `effects`.
    public String many() {
        return many;
    }
}
