package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.VarianceType;

/// What `escalc` may be told with every measure.
public sealed interface CommonOption
        extends OneProportionOption,
                OneRateOption,
                TwoProportionsOption,
                PairedProportionsOption,
                TwoRatesOption,
                OneMeanOption,
                TwoMeansOption,
                MeanChangeOption,
                CorrelationOption,
                GenericOption {

    /// The columns whose texts together name a study.
    record Labels(List<String> columns) implements CommonOption, CheckOption {
        public Labels {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "slab(" + String.join(", ", columns) + ")";
        }
    }

    /// The column that says which study an arm belongs to.
    record Study(String column) implements CommonOption, CheckOption {
        @Override
        public String toString() {
            return "cluster(\"" + column + "\")";
        }
    }

    /// How sampling variances are computed.
    record Variance(VarianceType type) implements CommonOption {
        @Override
        public String toString() {
            return "vtype(" + type + ")";
        }
    }

    /// What becomes of rows with a missing number.
    record Missing(MissingRows rows) implements CommonOption {
        @Override
        public String toString() {
            return "missing(" + rows + ")";
        }
    }
}
