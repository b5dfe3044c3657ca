package org.hedgerow.dsl;

import org.hedgerow.effect.MeanSize;

/// The size Freeman-Tukey values are brought back at.
///
/// @param at which mean of the studies' sizes
public record InverseOption(MeanSize at) implements OneProportionOption, OneRateOption {
    @Override
    public String toString() {
        return "inverse(" + at + ")";
    }
}
