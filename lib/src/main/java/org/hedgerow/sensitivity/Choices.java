package org.hedgerow.sensitivity;

import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Measure;

/// What one analysis of a multiverse was made with, in the words it is typed with.
///
/// @param outcome what was counted or measured
/// @param rows which rows of the data
/// @param measure the effect sizes
/// @param zeros what was added to counts; empty where the model takes them as they are
/// @param model the estimator of τ², or `GLMM`
/// @param test how intervals are made
public record Choices(String outcome, String rows, Measure measure, String zeros, String model, String test) {

    /// What is chosen, in the order of the columns of tables.
    public enum Dimension {
        ROWS("rows"),
        MEASURE("measure"),
        ZEROS("zeros"),
        MODEL("model"),
        TEST("test");

        private final String word;

        Dimension(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// The choice in one respect.
    public String in(Dimension dimension) {
        return switch (dimension) {
            case ROWS -> rows;
            case MEASURE -> measure.name();
            case ZEROS -> zeros;
            case MODEL -> model;
            case TEST -> test;
        };
    }

    /// A correction as it is typed: `add(0.5) to(ONLY0)`.
    static String words(Correction correction) {
        String drop = correction.doubleZeros() == Correction.DoubleZeros.DROP ? " drop00()" : "";
        if (correction.add() == 0 || correction.to() == Correction.To.NONE) {
            return "nothing added" + drop;
        }
        List<String> parts = List.of("add(" + correction.add() + ")", "to(" + correction.to() + ")");
        String scope = correction.scope() == Correction.Scope.VARIANCE_ONLY ? " use(VARIANCE_ONLY)" : "";
        return String.join(" ", parts) + scope + drop;
    }
}
