package org.hedgerow.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Studies with more than one row.
public record SeveralArms(Rows rows) implements Check {

    @Override
    public String words() {
        return rows.arms() ? "several arms per study" : "several rows per study";
    }

    @Override
    public List<Finding> findings() {
        Map<String, Long> sizes = rows.all().stream()
                .collect(Collectors.groupingBy(Row::study, LinkedHashMap::new, Collectors.counting()));
        List<Map.Entry<String, Long>> several =
                sizes.entrySet().stream().filter(study -> study.getValue() > 1).toList();
        if (several.isEmpty()) {
            return List.of();
        }
        long arms = several.stream().mapToLong(Map.Entry::getValue).sum();
        return List.of(new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "%s %s of %s come from %s"
                        .formatted(
                                arms,
                                rows.arms() ? "arms" : "rows",
                                rows.size(),
                                several.size() == 1 ? "one study" : several.size() + " studies"),
                several.stream()
                        .map(study -> study.getKey() + " (" + study.getValue() + ")")
                        .toList(),
                "Rows of one study share centre, readers and eligibility; taken as independent, they make intervals too"
                        + " narrow.",
                "See whether one row of each study gives the same answer."));
    }
}
