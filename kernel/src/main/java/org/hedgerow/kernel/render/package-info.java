/// What a value shows: from an object to its MIME bundle. Knows the JDK's own types; others join by a renderer.
@NullMarked
package org.hedgerow.kernel.render;

import org.jspecify.annotations.NullMarked;
