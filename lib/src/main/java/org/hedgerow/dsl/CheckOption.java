package org.hedgerow.dsl;

import java.util.List;

/// What `check` may be told: `xi` and `ni`, or `yi` with `vi` or `sei`; `parts`, `percent`, `overlap`; `slab`,
/// `cluster`; in any order.
public sealed interface CheckOption
        permits CommonOption.Labels,
                CommonOption.Study,
                ColumnOption.Events,
                ColumnOption.Size,
                ColumnOption.Estimate,
                ColumnOption.Precision,
                CheckOption.Parts,
                CheckOption.Percent,
                CheckOption.Overlap {

    /// Columns of counts, the last of which is the sum of the others.
    record Parts(List<String> columns) implements CheckOption {
        public Parts {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "parts(\"" + String.join("\", \"", columns) + "\")";
        }
    }

    /// The column of percentages as they were printed.
    record Percent(String column) implements CheckOption {
        @Override
        public String toString() {
            return "percent(\"" + column + "\")";
        }
    }

    /// The columns that say where and when patients were treated.
    record Overlap(String centre, String year) implements CheckOption {
        @Override
        public String toString() {
            return "overlap(\"" + centre + "\", \"" + year + "\")";
        }
    }
}
