package org.hedgerow.dsl;

/// What `glmm` may be told: `WALD` or `T`, `level(90)`, `mods(…)`, `EE`; in any order, each at most once.
public sealed interface GlmmOption permits ModelOption {}
