package org.hedgerow.plot.forest;

import java.util.OptionalDouble;
import org.hedgerow.plot.Decimals;
import org.hedgerow.plot.Scale;
import org.hedgerow.plot.TextStyle;

/// What a row's cells say, and in which letters.
record Wording(EffectAxis axis, Look look) {

    private static final Decimals ONE = new Decimals(1);

    TextStyle style(Row row) {
        return switch (row) {
            case Row.Heading _, Row.Summary _ -> look.text().bold();
            case Row.Study _, Row.Prediction _ -> look.text();
            case Row.Note _ -> look.small();
        };
    }

    String cell(Row row, int index) {
        return switch (row) {
            case Row.Study study -> study.cells().get(index);
            case Row.Summary summary -> summary.cells().get(index);
            case Row.Heading _, Row.Prediction _, Row.Note _ -> "";
        };
    }

    String value(Row row) {
        return switch (row) {
            case Row.Study study -> print(study.estimate().value());
            case Row.Summary summary -> print(summary.estimate().value());
            case Row.Heading _, Row.Prediction _, Row.Note _ -> "";
        };
    }

    String lower(Row row) {
        return switch (row) {
            case Row.Study study -> opening(study.estimate().lower());
            case Row.Summary summary -> opening(summary.estimate().lower());
            case Row.Prediction prediction -> opening(prediction.lower());
            case Row.Heading _, Row.Note _ -> "";
        };
    }

    String upper(Row row) {
        return switch (row) {
            case Row.Study study -> closing(study.estimate().upper());
            case Row.Summary summary -> closing(summary.estimate().upper());
            case Row.Prediction prediction -> closing(prediction.upper());
            case Row.Heading _, Row.Note _ -> "";
        };
    }

    String weight(Row row) {
        OptionalDouble weight = switch (row) {
            case Row.Study study -> study.weight();
            case Row.Summary summary -> summary.weight();
            case Row.Heading _, Row.Prediction _, Row.Note _ -> OptionalDouble.empty();
        };
        return weight.isPresent() ? ONE.format(weight.getAsDouble()) : "";
    }

    private String opening(double value) {
        return look.punctuation().open()
                + print(value)
                + look.punctuation().separator().stripTrailing();
    }

    private String closing(double value) {
        return print(value) + look.punctuation().close();
    }

    private String print(double value) {
        Scale scale = axis.scale();
        return scale.format(value, axis.decimals());
    }
}
