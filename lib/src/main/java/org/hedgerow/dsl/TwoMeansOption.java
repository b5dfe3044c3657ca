package org.hedgerow.dsl;

/// What `escalc` may be told about two groups' means: `m1i`, `sd1i`, `n1i`, `m2i`, `sd2i`, `n2i`;
/// `slab`, `cluster`, `missing`, `vtype`; in any order.
public sealed interface TwoMeansOption extends EscalcOption
        permits CommonOption, ColumnOption.GroupMean, ColumnOption.GroupSize {}
