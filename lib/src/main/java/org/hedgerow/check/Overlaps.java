package org.hedgerow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.numeric.Vec;

/// Studies of one centre within a few years of each other: the same patients may be in two reports, and then
/// they are counted twice.
///
/// Senn 2009, BMC Med Res Methodol 9:10.
///
/// @param centres who reported, e.g. a centre or a first author; empty where not known
/// @param years when; NaN where not known
public record Overlaps(Rows rows, List<String> centres, Vec years) implements Check {
    private static final int YEARS = 3;

    public Overlaps {
        centres = List.copyOf(centres);
    }

    @Override
    public String words() {
        return "overlapping cohorts";
    }

    @Override
    public List<Finding> findings() {
        List<List<Integer>> near = near();
        if (near.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                Severity.SHOULD_KNOW,
                words(),
                near.size() == 1
                        ? "one centre with studies within %s years".formatted(YEARS)
                        : "%s groups of studies of one centre within %s years".formatted(near.size(), YEARS),
                near.stream().map(this::named).toList(),
                "Patients in two reports count twice, and make the answer look surer than it is.",
                "Compare places, recruitment and treatment in the reports; of those that share patients keep the"
                        + " largest."));
    }

    /// Rows of one centre in order of years, cut where the gap is wide; only those of several studies.
    private List<List<Integer>> near() {
        Map<String, List<Integer>> byCentre =
                rows.where(i -> !centres.get(i).isBlank() && !Double.isNaN(years.get(i))).stream()
                        .collect(Collectors.groupingBy(
                                i -> centres.get(i).strip().toLowerCase(Locale.ROOT),
                                LinkedHashMap::new,
                                Collectors.toList()));
        return byCentre.values().stream()
                .flatMap(same -> runs(same).stream())
                .filter(run ->
                        run.stream().map(i -> rows.get(i).study()).distinct().count() > 1)
                .toList();
    }

    private List<List<Integer>> runs(List<Integer> same) {
        List<List<Integer>> runs = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int i :
                same.stream().sorted(Comparator.comparingDouble(years::get)).toList()) {
            if (years.get(i) - last > YEARS) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(i);
            last = years.get(i);
        }
        return runs;
    }

    private String named(List<Integer> run) {
        return centres.get(run.getFirst()).strip() + " "
                + Numbers.list(run.stream()
                        .collect(Collectors.toMap(
                                i -> rows.get(i).study(),
                                i -> Numbers.shown(years.get(i)),
                                (a, b) -> a,
                                LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList());
    }
}
