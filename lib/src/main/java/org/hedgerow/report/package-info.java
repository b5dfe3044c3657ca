/// Results in words: cards as text and HTML, the sentences they share with figures, how numbers are written.
@NullMarked
package org.hedgerow.report;

import org.jspecify.annotations.NullMarked;
