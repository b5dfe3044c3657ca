package org.hedgerow.kernel.notebook.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// TeX's names of letters, signs and functions.
final class FormulaWords {
    private static final List<String> FUNCTIONS =
            List.of("log", "ln", "exp", "sin", "cos", "tan", "arcsin", "arctan", "max", "min", "Pr", "det");

    private static final Map<String, String> LETTERS = pairs(
            "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ"
                    + " nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ"
                    + " Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω infty ∞ ell ℓ partial ∂");

    private static final Map<String, String> SIGNS =
            pairs("cdot ⋅ times × pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ propto ∝ to →"
                    + " rightarrow → in ∈ mid ∣ sum ∑ prod ∏ int ∫ ldots … dots … cdots ⋯ ll ≪ gg ≫ { { } } % %");

    private FormulaWords() {}

    static Optional<String> mathMl(String word) {
        if (FUNCTIONS.contains(word)) {
            return Optional.of("<mi>" + word + "</mi><mo>\u2061</mo>");
        }
        if (LETTERS.containsKey(word)) {
            return Optional.of("<mi>" + LETTERS.get(word) + "</mi>");
        }
        return Optional.ofNullable(SIGNS.get(word)).map(sign -> "<mo>" + sign + "</mo>");
    }

    private static Map<String, String> pairs(String text) {
        var words = text.split(" ", -1);
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
