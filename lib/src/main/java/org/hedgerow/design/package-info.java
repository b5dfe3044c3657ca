/// From columns of a table to the design matrix of a model: terms, contrasts, centring, splines.
@NullMarked
package org.hedgerow.design;

import org.jspecify.annotations.NullMarked;
