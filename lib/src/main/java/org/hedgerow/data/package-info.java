/// Arms and studies as read, validated row by row, with provenance; the built-in data sets.
@NullMarked
package org.hedgerow.data;

import org.jspecify.annotations.NullMarked;
