package org.hedgerow.predict;

/// Which distribution a prediction interval takes its width from (metafor's `predtype`).
public enum PredictionType {
    /// The one of the fit's own tests: normal for WALD, t on k − p degrees of freedom otherwise.
    DEFAULT,
    /// t on k − p degrees of freedom.
    T,
    /// t on k − p − 1 degrees of freedom, at least 1. Riley, Higgins & Deeks 2011, BMJ 342:d549.
    RILEY
}
