/// How fast the library is, measured with JMH on one thread, beside R metafor on the same data.
@NullMarked
package org.hedgerow.bench;

import org.jspecify.annotations.NullMarked;
