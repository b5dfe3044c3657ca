package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.VarianceType;

/// What `escalc` may be told about single proportions. Made by the words `xi`, `ni`, `slab`, `cluster`, `add`,
/// `to`, `use`, `vtype` and `missing`, in any order.
public sealed interface OneProportionOption {

    /// The column of events.
    record Events(String column) implements OneProportionOption {}

    /// The column of patients.
    record Patients(String column) implements OneProportionOption {}

    /// The columns whose texts together name an arm.
    record Labels(List<String> columns) implements OneProportionOption {
        public Labels {
            columns = List.copyOf(columns);
        }
    }

    /// The column that says which study an arm belongs to.
    record Study(String column) implements OneProportionOption {}

    /// What is added to counts.
    record Add(double amount) implements OneProportionOption {}

    /// Which arms it is added to.
    record To(Correction.To arms) implements OneProportionOption {}

    /// What the corrected counts are used for.
    record Use(Correction.Scope scope) implements OneProportionOption {}

    /// At which proportion variances are taken.
    record Variance(VarianceType type) implements OneProportionOption {}

    /// What becomes of rows with a missing count.
    record Missing(MissingRows rows) implements OneProportionOption {}
}
