package org.hedgerow.dsl;

/// What `escalc` may be told about single incidence rates: `xi`, `ti`, `inverse`;
/// `slab`, `cluster`, `missing`, `vtype`, `add`, `to`, `drop00`; in any order.
public sealed interface OneRateOption extends EscalcOption
        permits CommonOption, CountOption, ColumnOption.Events, ColumnOption.Time, InverseOption {}
