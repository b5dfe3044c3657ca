package org.hedgerow.model;

/// How tests and intervals of the coefficients are made (metafor's `test`).
public enum Inference {
    /// Standard normal.
    WALD("z"),
    /// Student's t on k − p degrees of freedom, standard errors unchanged.
    T("t"),
    /// Knapp-Hartung: the covariance is multiplied by s² = y'Py/(k − p), and t on k − p degrees of freedom.
    /// Knapp & Hartung 2003, Stat Med 22:2693.
    KNHA("knha"),
    /// Knapp-Hartung with s² at least 1, so that an interval is never narrower than Wald's for want of a
    /// spread.
    ADHOC("adhoc");

    private final String metafor;

    Inference(String metafor) {
        this.metafor = metafor;
    }

    /// metafor's word, e.g. `knha`.
    public String metafor() {
        return metafor;
    }

    /// Whether tests and intervals take a t distribution instead of the normal one.
    public boolean usesT() {
        return this != WALD;
    }

    /// The interval's name in a sentence.
    public String words() {
        return switch (this) {
            case WALD -> "Wald";
            case T -> "t";
            case KNHA -> "Knapp-Hartung";
            case ADHOC -> "Knapp-Hartung, ad hoc";
        };
    }
}
