package org.hedgerow.dsl;

/// What `escalc` may be told. Each kind of measure takes its own options, so that a column that does not
/// belong to a measure does not compile.
public sealed interface EscalcOption extends SensitivityOption
        permits OneProportionOption,
                OneRateOption,
                TwoProportionsOption,
                PairedProportionsOption,
                TwoRatesOption,
                OneMeanOption,
                TwoMeansOption,
                MeanChangeOption,
                CorrelationOption,
                GenericOption {}
