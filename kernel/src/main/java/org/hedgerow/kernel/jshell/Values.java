package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdk.jshell.JShell;

/// What the session's variables hold now.
final class Values {

    private final Supplier<JShell> jshell;
    private final SnippetControl control;
    private final Domain domain;

    Values(Supplier<JShell> jshell, SnippetControl control, Domain domain) {
        this.jshell = jshell;
        this.control = control;
        this.domain = domain;
    }

    /// The columns of each table, and of what was computed from one, by the variable that holds it: the newest first.
    Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var variable : jshell.get().variables().toList().reversed()) {
            control.value(variable)
                    .map(domain::columns)
                    .filter(names -> !names.isEmpty())
                    .ifPresent(names -> columns.putIfAbsent(variable.name(), names));
        }
        return columns;
    }

    Collection<String> allColumns() {
        var all = new LinkedHashSet<String>();
        new ArrayList<>(columns().values()).forEach(all::addAll);
        return all;
    }
}
