package org.hedgerow.model.exact;

import java.util.List;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// Counts of k arms and the design of the model they are to follow: xᵢ ~ Binomial(nᵢ, pᵢ),
/// logit pᵢ = oᵢ + xᵢ'b + uᵢ, uᵢ ~ N(0, τ²).
///
/// @param arms events xᵢ among nᵢ
/// @param design k × p
/// @param terms the names of its columns, `intrcpt` first in a model with one
/// @param offset oᵢ, a part of the logit that is known; 0 for proportions
public record BinomialSample(List<Proportion> arms, Matrix design, List<String> terms, Vec offset) {
    public BinomialSample {
        arms = List.copyOf(arms);
        terms = List.copyOf(terms);
        if (arms.isEmpty() || arms.size() != design.rows() || arms.size() != offset.size()) {
            throw new IllegalArgumentException("arms, the rows of the design and offsets differ in number");
        }
        if (terms.size() != design.cols()) {
            throw new IllegalArgumentException("a design of " + design.cols() + " columns, and names " + terms);
        }
    }

    /// The model with an intercept only.
    public static BinomialSample of(List<Proportion> arms) {
        return new BinomialSample(arms, Matrix.ones(arms.size()), List.of("intrcpt"), Vec.constant(arms.size(), 0));
    }

    /// With moderators.
    public BinomialSample with(Matrix otherDesign, List<String> otherTerms) {
        return new BinomialSample(arms, otherDesign, otherTerms, offset);
    }

    /// Some of the arms, in the order given.
    ///
    /// @param rows the arms, counted from 0
    public BinomialSample only(List<Integer> rows) {
        return new BinomialSample(
                rows.stream().map(arms::get).toList(),
                new Matrix(design.columns().stream()
                        .map(column -> column.only(rows))
                        .toList()),
                terms,
                offset.only(rows));
    }

    /// 2 × 2 tables as events of the first group among those of both, a of a + c, with offset log(n1/n2): for
    /// rare events the coefficient is the log odds ratio (metafor's `CM.AL`). Tables without an event say
    /// nothing and are left out; so are those with nothing else.
    ///
    /// Stijnen, Hamza & Özdemir 2010, Stat Med 29:3046, eq. 10.
    public static BinomialSample ofTables(List<TwoByTwo> tables) {
        List<TwoByTwo> telling = tables.stream()
                .filter(t -> t.a() + t.c() > 0 && t.b() + t.d() > 0)
                .toList();
        return conditional(
                telling.stream().map(t -> new Proportion(t.a(), t.a() + t.c())).toList(),
                Vec.of(telling.stream()
                        .map(t -> Math.log((t.a() + t.b()) / (t.c() + t.d())))
                        .toList()));
    }

    /// Two groups' events as those of the first among those of both, x1 of x1 + x2, with offset log(t1/t2): the
    /// coefficient is the log incidence rate ratio, exactly (metafor's `CM.EL` for `IRR`). Studies without an
    /// event say nothing and are left out.
    ///
    /// Stijnen, Hamza & Özdemir 2010, Stat Med 29:3046, eq. 15.
    public static BinomialSample ofRates(List<TwoRateCounts> studies) {
        List<TwoRateCounts> telling =
                studies.stream().filter(s -> s.x1() + s.x2() > 0).toList();
        return conditional(
                telling.stream()
                        .map(s -> new Proportion(s.x1(), s.x1() + s.x2()))
                        .toList(),
                Vec.of(telling.stream().map(s -> Math.log(s.t1() / s.t2())).toList()));
    }

    private static BinomialSample conditional(List<Proportion> arms, Vec offset) {
        return new BinomialSample(arms, Matrix.ones(arms.size()), List.of("intrcpt"), offset);
    }

    /// The number of arms.
    public int k() {
        return arms.size();
    }

    /// The number of coefficients.
    public int p() {
        return design.cols();
    }
}
