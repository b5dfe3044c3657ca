package org.hedgerow.bias;

/// A [Selection] at work on a sample whose p-values are small where y is large (or |y|, two-sided).
interface Weights {

    /// Takes the parameters for what is asked next.
    void use(double[] delta);

    /// A and its derivatives for a study with sampling variance σ².
    void fill(Density density, double mean, double s, double sigma);

    /// log w of study i, and its derivatives by δ.
    double log(int study);

    double slope(int study, int j);

    double bend(int study, int j, int l);
}
