package org.hedgerow.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.numeric.Vec;

/// How the effect of one term changes with another: the products of their columns, those of the first running
/// fastest, as in R's `a:b`. It wants both terms in the model as well.
public record Interaction(Term first, Term second) implements Term {

    @Override
    public String name() {
        return first.name() + ":" + second.name();
    }

    @Override
    public List<String> variables() {
        return Stream.concat(first.variables().stream(), second.variables().stream())
                .distinct()
                .toList();
    }

    @Override
    public Coding coding(Covariates data) {
        return new Products(first.coding(data), second.coding(data));
    }

    private record Products(Coding first, Coding second) implements Coding {
        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (String b : second.names()) {
                for (String a : first.names()) {
                    names.add(a + ":" + b);
                }
            }
            return names;
        }

        @Override
        public List<Vec> columns(Covariates values) {
            List<Vec> as = first.columns(values);
            List<Vec> columns = new ArrayList<>();
            for (Vec b : second.columns(values)) {
                for (Vec a : as) {
                    columns.add(Vec.tabulate(values.rows(), i -> a.get(i) * b.get(i)));
                }
            }
            return columns;
        }
    }
}
