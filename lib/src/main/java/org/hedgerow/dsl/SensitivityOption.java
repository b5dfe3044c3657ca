package org.hedgerow.dsl;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.effect.Measure;
import org.hedgerow.effect.MeasureOf;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/// What `sensitivity` may be told, in any order: everything `escalc` may, which then holds for all
/// analyses; and as often as there are choices `measures(…)`, `zeros(…)`, `REML`, `DL`, …, `WALD`, `KNHA`,
/// …, `GLMM`, `rows(…)`,
/// `outcome(…)`; `level(90)`, `published("CR")`, `claim(0.04)`.
public sealed interface SensitivityOption
        permits EscalcOption,
                RmaOption.Pooling,
                RmaOption.Test,
                RmaOption.Level,
                PublishedEstimate,
                SensitivityOption.Measures,
                SensitivityOption.Zeros,
                SensitivityOption.Rows,
                SensitivityOption.Outcome,
                SensitivityOption.Claim,
                SensitivityOption.Model {

    /// The measures to be tried.
    record Measures(List<MeasureOf<?>> list) implements SensitivityOption, SimulationOption {
        public Measures {
            list = List.copyOf(list);
        }

        @Override
        public String toString() {
            return list.stream().map(Measure::name).collect(Collectors.joining(", ", "measures(", ")"));
        }
    }

    /// One way of handling zero cells; without options the measure's usual one.
    record Zeros(List<EscalcOption> options) implements SensitivityOption {
        public Zeros {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return options.stream().map(Object::toString).collect(Collectors.joining(", ", "zeros(", ")"));
        }
    }

    /// Some of the table's rows.
    ///
    /// @param name what they are called
    record Rows(String name, Function<Table, Selection> where) implements SensitivityOption {
        @Override
        public String toString() {
            return "rows(\"" + name + "\", …)";
        }
    }

    /// An outcome, and the columns it is read from.
    record Outcome(String name, List<EscalcOption> columns) implements SensitivityOption {
        public Outcome {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return columns.stream().map(c -> ", " + c).collect(Collectors.joining("", "outcome(\"" + name + "\"", ")"));
        }
    }

    /// A value on the natural scale that was claimed.
    record Claim(double value) implements SensitivityOption, SimulationOption {
        @Override
        public String toString() {
            return "claim(" + value + ")";
        }
    }

    /// Models beside the two-step one.
    enum Model implements SensitivityOption, SimulationOption {
        /// The binomial-normal model of the counts themselves.
        GLMM
    }
}
