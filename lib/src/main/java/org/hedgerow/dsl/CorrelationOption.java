package org.hedgerow.dsl;

/// What `escalc` may be told about correlations: `ri`, `ni`;
/// `slab`, `cluster`, `missing`, `vtype`; in any order.
public sealed interface CorrelationOption extends EscalcOption
        permits CommonOption, ColumnOption.R, ColumnOption.Size {}
