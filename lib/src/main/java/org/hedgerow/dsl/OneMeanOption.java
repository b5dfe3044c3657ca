package org.hedgerow.dsl;

/// What `escalc` may be told about single means: `mi`, `sdi`, `ni`;
/// `slab`, `cluster`, `missing`, `vtype`; in any order.
public sealed interface OneMeanOption extends EscalcOption permits CommonOption, ColumnOption.Mean, ColumnOption.Size {}
