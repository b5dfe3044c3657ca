package org.hedgerow.table.registry;

import java.util.List;

/// Classes found by a scan.
public final class ClassInfoList {

    private final List<String> names;

    ClassInfoList(List<String> names) {
        this.names = List.copyOf(names);
    }

    /// Their qualified names.
    public List<String> getNames() {
        return names;
    }
}
