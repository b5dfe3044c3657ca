package org.hedgerow.dsl;

/// What `escalc` may be told about 2 × 2 tables: `ai`, `bi`, `ci`, `di`, or `ai`, `n1i`, `ci`, `n2i`;
/// `slab`, `cluster`, `missing`, `vtype`, `add`, `to`, `drop00`; in any order.
public sealed interface TwoProportionsOption extends EscalcOption
        permits CommonOption, CountOption, ColumnOption.Cell, ColumnOption.GroupSize {}
