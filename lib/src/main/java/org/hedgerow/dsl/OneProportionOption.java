package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.VarianceType;

/// What `escalc` may be told about single proportions. Made by the words `xi`, `ni`, `slab`, `cluster`, `add`,
/// `to`, `use`, `vtype` and `missing`, in any order.
public sealed interface OneProportionOption {

    /// The column of events.
    record Events(String column) implements OneProportionOption {
        @Override
        public String toString() {
            return "xi(\"" + column + "\")";
        }
    }

    /// The column of patients.
    record Patients(String column) implements OneProportionOption {
        @Override
        public String toString() {
            return "ni(\"" + column + "\")";
        }
    }

    /// The columns whose texts together name an arm.
    record Labels(List<String> columns) implements OneProportionOption {
        public Labels {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "slab(" + String.join(", ", columns) + ")";
        }
    }

    /// The column that says which study an arm belongs to.
    record Study(String column) implements OneProportionOption {
        @Override
        public String toString() {
            return "cluster(\"" + column + "\")";
        }
    }

    /// What is added to counts.
    record Add(double amount) implements OneProportionOption {
        @Override
        public String toString() {
            return "add(" + amount + ")";
        }
    }

    /// Which arms it is added to.
    record To(Correction.To arms) implements OneProportionOption {
        @Override
        public String toString() {
            return "to(" + arms + ")";
        }
    }

    /// What the corrected counts are used for.
    record Use(Correction.Scope scope) implements OneProportionOption {
        @Override
        public String toString() {
            return "use(" + scope + ")";
        }
    }

    /// At which proportion variances are taken.
    record Variance(VarianceType type) implements OneProportionOption {
        @Override
        public String toString() {
            return "vtype(" + type + ")";
        }
    }

    /// What becomes of rows with a missing count.
    record Missing(MissingRows rows) implements OneProportionOption {
        @Override
        public String toString() {
            return "missing(" + rows + ")";
        }
    }
}
