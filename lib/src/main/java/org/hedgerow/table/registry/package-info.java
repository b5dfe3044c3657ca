/// Stands in for the class path scanner by which tablesaw finds its own readers and writers.
///
/// tablesaw scans every jar on the class path the first time a table is touched: half a second of the first cell, to
/// find four classes of its own. The built application therefore carries tablesaw with its references to the scanner
/// (classgraph) led here instead, by relocation at packaging (`kernel/pom.xml`); the names and methods are the ones
/// tablesaw calls. A library of another format brought in later (`tablesaw-json`) registers its reader as before,
/// when its class is first used.
@NullMarked
package org.hedgerow.table.registry;

import org.jspecify.annotations.NullMarked;
