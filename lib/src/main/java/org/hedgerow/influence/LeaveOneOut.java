package org.hedgerow.influence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The model fitted anew without each study in turn, or without each group of rows that belong together:
/// would one still say so if that paper had not been written?
///
/// Viechtbauer & Cheung 2010, Res Synth Methods 1:112. Arms of one study share its patients' centre,
/// doctors and years, so that leaving out one of several arms understates what the study does.
///
/// @param omissions in the order in which the groups first occur
public record LeaveOneOut(List<Omission> omissions) {
    public LeaveOneOut {
        omissions = List.copyOf(omissions);
    }

    /// What was left out, and what is then found.
    ///
    /// @param group what the rows have in common
    /// @param rows the rows left out, counted from 0
    /// @param without the model of all others; empty where they allow none
    public record Omission(String group, List<Integer> rows, Optional<Refit> without) {
        public Omission {
            rows = List.copyOf(rows);
        }
    }

    /// Without each row in turn.
    ///
    /// @param labels a name for each row, which may occur twice
    public static LeaveOneOut rows(Refitting model, List<String> labels) {
        return new LeaveOneOut(IntStream.range(0, model.k())
                .mapToObj(i -> omission(model, labels.get(i), List.of(i)))
                .toList());
    }

    /// Without each group of rows in turn.
    ///
    /// @param groups for each row, the name of the group it is in
    public static LeaveOneOut groups(Refitting model, List<String> groups) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < model.k(); i++) {
            members.computeIfAbsent(groups.get(i), _ -> new ArrayList<>()).add(i);
        }
        return new LeaveOneOut(members.entrySet().stream()
                .map(group -> omission(model, group.getKey(), group.getValue()))
                .toList());
    }

    private static Omission omission(Refitting model, String group, List<Integer> rows) {
        return new Omission(group, rows, model.without(rows));
    }
}
