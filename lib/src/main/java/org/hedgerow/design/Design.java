package org.hedgerow.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The design matrix of a model with the names of its columns, and the way to code new values alike.
public final class Design {
    /// metafor's name of the intercept.
    public static final String INTERCEPT = "intrcpt";

    private final boolean intercept;
    private final List<Term> terms;
    private final List<Coding> codings;
    private final Matrix x;

    private Design(boolean intercept, List<Term> terms, List<Coding> codings, Covariates data) {
        this.intercept = intercept;
        this.terms = terms;
        this.codings = codings;
        this.x = matrix(data);
    }

    /// An intercept and nothing else, for k studies.
    public static Design interceptOnly(int k) {
        return of(List.of(), new Covariates(k, Map.of()));
    }

    /// An intercept and the terms, in the order given.
    ///
    /// @throws ProblemException if an interaction's own terms are not in the model
    public static Design of(List<Term> terms, Covariates data) {
        checkMargins(terms);
        return new Design(
                true,
                List.copyOf(terms),
                terms.stream().map(term -> term.coding(data)).toList(),
                data);
    }

    /// The terms without an intercept: the first factor among them gets a column for every level.
    ///
    /// @throws ProblemException if there is no term
    public static Design withoutIntercept(List<Term> terms, Covariates data) {
        if (terms.isEmpty()) {
            throw new ProblemException(
                    "a model without an intercept needs at least one term", "Name a moderator, or keep the intercept.");
        }
        checkMargins(terms);
        List<Coding> codings = new ArrayList<>();
        boolean full = false;
        for (Term term : terms) {
            if (!full && term instanceof Factor factor) {
                codings.add(factor.fullCoding(data));
                full = true;
            } else {
                codings.add(term.coding(data));
            }
        }
        return new Design(false, List.copyOf(terms), List.copyOf(codings), data);
    }

    /// Without its own terms an interaction forces slopes or differences to 0 that nobody asked to.
    private static void checkMargins(List<Term> terms) {
        for (Term term : terms) {
            if (term instanceof Interaction(Term first, Term second)) {
                for (Term own : List.of(first, second)) {
                    if (!terms.contains(own)) {
                        throw new ProblemException(
                                "the interaction " + term.name() + " stands without " + own.name()
                                        + " itself, which would force the effect of " + own.name() + " to 0 somewhere",
                                "Name both terms as well: mods(a, b, interaction(a, b)).");
                    }
                }
            }
        }
    }

    /// k × p.
    public Matrix x() {
        return x;
    }

    /// Whether the first column is one of ones.
    public boolean hasIntercept() {
        return intercept;
    }

    /// The terms the columns were made from, in their order.
    public List<Term> terms() {
        return terms;
    }

    /// The names of the p columns.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (intercept) {
            names.add(INTERCEPT);
        }
        codings.forEach(coding -> names.addAll(coding.names()));
        return List.copyOf(names);
    }

    /// Which columns a term has, counted from 0.
    public List<Integer> columnsOf(Term term) {
        int from = intercept ? 1 : 0;
        for (int t = 0; t < terms.size(); t++) {
            int many = codings.get(t).names().size();
            if (terms.get(t).equals(term)) {
                return range(from, from + many);
            }
            from += many;
        }
        throw new IllegalArgumentException(term.name() + " is not in the model");
    }

    /// All columns but the intercept; all where there is none.
    public List<Integer> moderators() {
        return range(intercept && x.cols() > 1 ? 1 : 0, x.cols());
    }

    /// The rows of the design for other values of the moderators.
    public Matrix at(Covariates values) {
        return matrix(values);
    }

    private Matrix matrix(Covariates values) {
        List<Vec> columns = new ArrayList<>();
        if (intercept) {
            columns.add(Vec.constant(values.rows(), 1));
        }
        codings.forEach(coding -> columns.addAll(coding.columns(values)));
        return new Matrix(columns);
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> range = new ArrayList<>();
        for (int j = from; j < to; j++) {
            range.add(j);
        }
        return List.copyOf(range);
    }
}
