package org.hedgerow.model;

/// A fit's log-likelihood and the criteria made of it.
///
/// @param logLik the log-likelihood with all its constants
/// @param aic −2 logLik + 2m, with m parameters
/// @param bic −2 logLik + m log N
/// @param aicc −2 logLik + 2m N'/(N' − m − 1), with N' = max(N, m + 2)
public record Likelihood(double logLik, double aic, double bic, double aicc) {

    /// @param parameters m
    /// @param n N: the k studies for ML, the k − p contrasts for REML
    public static Likelihood of(double logLik, int parameters, int n) {
        double deviance = -2 * logLik;
        double many = Math.max(n, parameters + 2);
        return new Likelihood(
                logLik,
                deviance + 2 * parameters,
                deviance + parameters * Math.log(n),
                deviance + 2 * parameters * many / (many - parameters - 1));
    }
}
