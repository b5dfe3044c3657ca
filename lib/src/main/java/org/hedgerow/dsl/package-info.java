/// The words a notebook types. They delegate to the packages below and hold no logic of their own.
@NullMarked
package org.hedgerow.dsl;

import org.jspecify.annotations.NullMarked;
