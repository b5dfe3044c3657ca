package org.hedgerow.dsl;

/// What `escalc` may be told about two groups' incidence rates: `x1i`, `t1i`, `x2i`, `t2i`;
/// `slab`, `cluster`, `missing`, `vtype`, `add`, `to`, `drop00`; in any order.
public sealed interface TwoRatesOption extends EscalcOption permits CommonOption, CountOption, ColumnOption.GroupRate {}
