package org.hedgerow.dsl;

/// What `escalc` may be told about changes of means: `m1i`, `sd1i`, `m2i`, `sd2i`, `ni`, `ri`;
/// `slab`, `cluster`, `missing`, `vtype`; in any order.
public sealed interface MeanChangeOption extends EscalcOption
        permits CommonOption, ColumnOption.GroupMean, ColumnOption.Size, ColumnOption.R {}
