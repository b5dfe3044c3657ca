package org.hedgerow.design;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// A moderator that is a number: one column, the effect of one unit more.
///
/// @param variable its column in the table
/// @param centre which of its values becomes 0
public record Numeric(String variable, Centre centre) implements Term {

    /// The column as it is.
    public Numeric(String variable) {
        this(variable, Centre.None.NONE);
    }

    /// About its mean.
    public Numeric centered() {
        return new Numeric(variable, Centre.Mean.MEAN);
    }

    /// About a value, so that the intercept is the effect there.
    public Numeric centered(double value) {
        return new Numeric(variable, new Centre.At(value));
    }

    @Override
    public String name() {
        return variable;
    }

    @Override
    public List<String> variables() {
        return List.of(variable);
    }

    @Override
    public Coding coding(Covariates data) {
        return new Shifted(variable, centre.of(data.numbers(variable)));
    }

    private record Shifted(String variable, double zero) implements Coding {
        @Override
        public List<String> names() {
            return List.of(Centre.named(variable, zero));
        }

        @Override
        public List<Vec> columns(Covariates values) {
            return List.of(values.numbers(variable).map(x -> x - zero));
        }
    }
}
