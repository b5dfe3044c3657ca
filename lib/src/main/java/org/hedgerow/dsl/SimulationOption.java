package org.hedgerow.dsl;

/// What `simulate` may be told, in any order: how reviews are analysed, as in `sensitivity`: `measures(…)`,
/// `REML`,
/// `DL`,
/// …, `WALD`, `KNHA`, …, `GLMM`, `level(90)`; `claim(0.05)`, the value intervals are to exclude;
/// `iterations(10_000)`, `seed(1)`.
public sealed interface SimulationOption
        permits RmaOption.Pooling,
                RmaOption.Test,
                RmaOption.Level,
                SensitivityOption.Measures,
                SensitivityOption.Model,
                SensitivityOption.Claim,
                PermutationOption {}
