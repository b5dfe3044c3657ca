package org.hedgerow.reference;

import org.hedgerow.bias.FailSafe;
import org.hedgerow.model.Fit;

/// Proves that a reference's fail-safe N of the kind `General` is one more than it need be.
///
/// metafor looks for it by `uniroot`, which stops a ten-thousandth beside the whole number at which p jumps over
/// α, and rounds up from there. A case is settled if ours is the smallest N with p ≥ α, the reference's is ours or
/// one more, and with the reference's N every other number of ours is within 10⁻⁵ of the reference's: its model
/// is fitted with the default control, which stops when τ² moves by less than that.
final class OneTooMany {
    private static final double DEFAULT_CONTROL = 1e-5;

    private OneTooMany() {}

    static boolean isProved(Case c) {
        if (!c.op().equals("fsn") || !c.text("type", "").equals("General")) {
            return false;
        }
        Fit fit = RmaOperation.fit(c);
        FailSafe ours = FailSafe.general(fit, 0.05);
        double theirs = c.expect().get("fsnum").getAsDouble();
        boolean smallest = ours.studies() == 0
                || (FailSafe.diluted(fit, ours.studies()).pValue() >= ours.alpha()
                        && FailSafe.diluted(fit, ours.studies() - 1).pValue() < ours.alpha());
        boolean next = theirs == ours.studies() || theirs == ours.studies() + 1;
        Answer answer = new Answer().put("fsnum", theirs);
        var left = theirs == 0 ? ours.diluted().orElseThrow() : FailSafe.diluted(fit, theirs);
        return smallest
                && next
                && new Comparison(DEFAULT_CONTROL, false)
                        .differences(
                                c.expect(),
                                SmallStudyOperation.FileDrawer.diluted(answer, fit, left)
                                        .values())
                        .isEmpty();
    }
}
