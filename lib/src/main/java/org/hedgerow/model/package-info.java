/// From effect sizes to a fitted model: common and random effects, inference on the coefficients.
@NullMarked
package org.hedgerow.model;

import org.jspecify.annotations.NullMarked;
