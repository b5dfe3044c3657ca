package org.hedgerow.effect;

import org.hedgerow.numeric.Normal;

/// Measures of one proportion x/n, with metafor's names. With p = x/n:
///
/// | | yi | vi |
/// |---|---|---|
/// | PR | p | p(1 − p)/n |
/// | PLN | log p | 1/x − 1/n |
/// | PLO | log(p/(1 − p)) | 1/x + 1/(n − x) |
/// | PRZ | Φ⁻¹(p) | 2π p(1 − p) exp(yi²)/n |
/// | PAS | arcsin √p | 1/(4n) |
/// | PFT | ½(arcsin √(x/(n+1)) + arcsin √((x+1)/(n+1))) | 1/(4n + 2) |
///
/// Barendregt et al. 2013, J Epidemiol Community Health 67:974; PFT from Freeman & Tukey 1950, Ann Math Stat
/// 21:607.
public enum OneProportion implements Measure {
    PR("raw proportion") {
        @Override
        double yi(Proportion d) {
            return d.value();
        }

        @Override
        double vi(double p, double n) {
            return p * (1 - p) / n;
        }
    },
    PLN("log proportion") {
        @Override
        double yi(Proportion d) {
            return Math.log(d.value());
        }

        @Override
        double vi(double p, double n) {
            return 1 / (p * n) - 1 / n;
        }
    },
    PLO("logit proportion") {
        @Override
        double yi(Proportion d) {
            return Math.log(d.x() / (d.n() - d.x()));
        }

        @Override
        double vi(double p, double n) {
            return 1 / (p * n) + 1 / ((1 - p) * n);
        }
    },
    PRZ("probit proportion") {
        @Override
        double yi(Proportion d) {
            double p = d.value();
            return p > 0 && p < 1 ? Normal.quantile(p) : Double.NaN;
        }

        @Override
        double vi(double p, double n) {
            double z = p > 0 && p < 1 ? Normal.quantile(p) : Double.NaN;
            return 2 * Math.PI * p * (1 - p) * Math.exp(z * z) / n;
        }
    },
    PAS("arcsine square-root proportion") {
        @Override
        double yi(Proportion d) {
            return Math.asin(Math.sqrt(d.value()));
        }

        @Override
        double vi(double p, double n) {
            return 1 / (4 * n);
        }
    },
    PFT("Freeman-Tukey double-arcsine proportion") {
        @Override
        double yi(Proportion d) {
            return 0.5 * (Math.asin(Math.sqrt(d.x() / (d.n() + 1))) + Math.asin(Math.sqrt((d.x() + 1) / (d.n() + 1))));
        }

        @Override
        double vi(double p, double n) {
            return 1 / (4 * n + 2);
        }
    };

    private final String words;

    OneProportion(String words) {
        this.words = words;
    }

    /// The estimate from (possibly corrected) counts.
    abstract double yi(Proportion d);

    /// The sampling variance at the proportion `p` with `n` patients.
    abstract double vi(double p, double n);

    @Override
    public String words() {
        return words;
    }

    /// metafor's default: nothing is added to the two arcsine measures, which need nothing; one half to zero
    /// cells of the others.
    public Correction defaultCorrection() {
        return this == PAS || this == PFT ? Correction.NOTHING : Correction.HALF_ONLY0;
    }

    /// Whether an arm with no or only events has a yi of its own, without anything added.
    public boolean hasValueAtTheEnds() {
        return this == PR || this == PAS || this == PFT;
    }
}
