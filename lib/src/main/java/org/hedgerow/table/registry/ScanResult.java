package org.hedgerow.table.registry;

import java.io.Closeable;
import java.util.List;
import java.util.Map;

/// What a scan of tablesaw's jar finds, without the scan.
public final class ScanResult implements Closeable {

    private static final String FORMATS = "tech.tablesaw.io.";

    private static final Map<String, List<String>> IMPLEMENTING = Map.of(
            FORMATS + "DataReader", List.of(FORMATS + "csv.CsvReader", FORMATS + "fixed.FixedWidthReader"),
            FORMATS + "DataWriter", List.of(FORMATS + "csv.CsvWriter", FORMATS + "fixed.FixedWidthWriter"));

    ScanResult() {}

    /// The classes of tablesaw's jar that implement an interface.
    ///
    /// @param type its qualified name
    public ClassInfoList getClassesImplementing(String type) {
        return new ClassInfoList(IMPLEMENTING.getOrDefault(type, List.of()));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
