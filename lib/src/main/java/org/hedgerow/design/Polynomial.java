package org.hedgerow.design;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;

/// Powers of a number: (x − c), (x − c)², … up to `degree`, about a centre c that keeps them apart. The fitted
/// curve does not depend on c.
///
/// @param variable its column in the table
/// @param degree the highest power, 1 or more
public record Polynomial(String variable, int degree, Centre centre) implements Term {
    public Polynomial {
        if (degree < 1) {
            throw new IllegalArgumentException("a polynomial's degree is 1 or more, not " + degree);
        }
    }

    /// About the mean of the data.
    public Polynomial(String variable, int degree) {
        this(variable, degree, Centre.Mean.MEAN);
    }

    /// About a value.
    public Polynomial centered(double value) {
        return new Polynomial(variable, degree, new Centre.At(value));
    }

    @Override
    public String name() {
        return "poly(" + variable + ", " + degree + ")";
    }

    @Override
    public List<String> variables() {
        return List.of(variable);
    }

    @Override
    public Coding coding(Covariates data) {
        return new Powers(variable, degree, centre.of(data.numbers(variable)));
    }

    private record Powers(String variable, int degree, double zero) implements Coding {
        @Override
        public List<String> names() {
            String base = Centre.named(variable, zero);
            return IntStream.rangeClosed(1, degree)
                    .mapToObj(d -> d == 1 ? base : (zero == 0 ? base : "(" + base + ")") + "^" + d)
                    .toList();
        }

        @Override
        public List<Vec> columns(Covariates values) {
            Vec x = values.numbers(variable);
            return IntStream.rangeClosed(1, degree)
                    .mapToObj(d -> x.map(v -> Math.pow(v - zero, d)))
                    .toList();
        }
    }
}
