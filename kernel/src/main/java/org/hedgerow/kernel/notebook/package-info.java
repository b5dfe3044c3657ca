/// Reads, executes, compares, writes and exports notebook files (`.ipynb`, nbformat 4) without Python.
@NullMarked
package org.hedgerow.kernel.notebook;

import org.jspecify.annotations.NullMarked;
