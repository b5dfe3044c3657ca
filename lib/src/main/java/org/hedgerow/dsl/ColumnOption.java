package org.hedgerow.dsl;

/// A column `escalc` reads, made by the word of the same name: `xi("cr")`. Which measures take it is said
/// by its type.
public sealed interface ColumnOption {

    /// The word it was made by, e.g. `xi`.
    String word();

    /// The column's name in the table.
    String column();

    /// As it was typed: `xi("cr")`.
    default String typed() {
        return word() + "(\"" + column() + "\")";
    }

    /// The column of events.
    record Events(String word, String column) implements ColumnOption, OneProportionOption, OneRateOption, CheckOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of patients, pairs or persons.
    record Size(String word, String column)
            implements ColumnOption,
                    OneProportionOption,
                    OneMeanOption,
                    MeanChangeOption,
                    CorrelationOption,
                    CheckOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of person-time.
    record Time(String word, String column) implements ColumnOption, OneRateOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// A column of a table's cells.
    record Cell(String word, String column) implements ColumnOption, TwoProportionsOption, PairedProportionsOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of a group's size.
    record GroupSize(String word, String column) implements ColumnOption, TwoProportionsOption, TwoMeansOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// A column of a group's events or person-time.
    record GroupRate(String word, String column) implements ColumnOption, TwoRatesOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of one group's means or standard deviations.
    record Mean(String word, String column) implements ColumnOption, OneMeanOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// A column of a group's means or standard deviations.
    record GroupMean(String word, String column) implements ColumnOption, TwoMeansOption, MeanChangeOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of correlations.
    record R(String word, String column) implements ColumnOption, MeanChangeOption, CorrelationOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of effects or ratios.
    record Estimate(String word, String column) implements ColumnOption, GenericOption, CheckOption {
        @Override
        public String toString() {
            return typed();
        }
    }

    /// The column of sampling variances or standard errors.
    record Precision(String word, String column) implements ColumnOption, GenericOption, CheckOption {
        @Override
        public String toString() {
            return typed();
        }
    }
}
