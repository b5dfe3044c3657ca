package org.hedgerow.dsl;

/// What every model may be told, `rma` and `glmm` alike: a kind of inference, `level(90)`, `mods(…)`,
/// `NO_INTERCEPT`.
public sealed interface ModelOption extends RmaOption, GlmmOption
        permits RmaOption.Test, RmaOption.Level, RmaOption.Moderators, RmaOption.Intercept {}
