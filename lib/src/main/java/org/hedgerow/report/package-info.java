/// Results as text, HTML, Markdown, LaTeX, CSV and JSON; tidy tables; provenance.
@NullMarked
package org.hedgerow.report;

import org.jspecify.annotations.NullMarked;
