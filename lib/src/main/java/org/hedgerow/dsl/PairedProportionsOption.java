package org.hedgerow.dsl;

/// What `escalc` may be told about tables of matched pairs: `ai`, `bi`, `ci`, `di`;
/// `slab`, `cluster`, `missing`, `vtype`, `add`, `to`, `drop00`; in any order.
public sealed interface PairedProportionsOption extends EscalcOption
        permits CommonOption, CountOption, ColumnOption.Cell {}
