package org.hedgerow.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Interleukin-2 for metastatic melanoma: treatment arms re-extracted from published reports, and what the
/// abstract of Bright et al. 2017 (J Immunother 40:21, doi 10.1097/CJI.0000000000000149) prints. The arms are
/// not that review's table: see the resource `il2-provenance.md`.
public final class Il2 {
    private Il2() {}

    /// Which of the extracted arms.
    public enum Arms {
        /// The 96 arms that meet the eligibility rules.
        INCLUDED,
        /// All 170 that were extracted, with the reason why each of the others is left out.
        ALL
    }

    /// The arms, with a column `label` for plots put beside `arm_id`.
    public static Dataset arms(Arms which) {
        Dataset all = resource("il2-arms.csv");
        List<String> set = cells(all, "analysis_set");
        int[] rows = IntStream.range(0, all.size())
                .filter(i -> which == Arms.ALL || set.get(i).equals("included"))
                .toArray();
        List<Column> columns = new ArrayList<>();
        for (Column column : all.columns()) {
            List<String> kept = IntStream.of(rows).mapToObj(column.cells()::get).toList();
            columns.add(new Column(column.name(), column.kind(), kept));
        }
        Dataset chosen = new Dataset(
                all.source(),
                columns,
                IntStream.of(rows).mapToObj(all.fileRows()::get).toList(),
                List.of());
        columns.add(1, new Column("label", Column.Kind.TEXT, labels(chosen)));
        return new Dataset(chosen.source(), columns, chosen.fileRows(), List.of());
    }

    /// What the review's abstract prints, in percent.
    public static Dataset published() {
        return resource("il2-published.csv");
    }

    /// What each column of the arms means.
    public static Dataset dictionary() {
        return resource("il2-dictionary.csv");
    }

    /// Author and year, else the PMID, else the arm's own words; two arms of one name are told apart by their
    /// words.
    private static List<String> labels(Dataset arms) {
        List<String> names = IntStream.range(0, arms.size())
                .mapToObj(i -> shortLabel(arms, i))
                .toList();
        return IntStream.range(0, arms.size())
                .mapToObj(i -> Collections.frequency(names, names.get(i)) > 1
                        ? names.get(i) + ": " + cells(arms, "arm").get(i)
                        : names.get(i))
                .toList();
    }

    private static String shortLabel(Dataset arms, int i) {
        String author = cells(arms, "author").get(i);
        String year = cells(arms, "year").get(i);
        String pmid = cells(arms, "pmid").get(i);
        if (!author.isEmpty()) {
            return year.isEmpty() ? author : author + ", " + year;
        }
        return pmid.isEmpty() ? cells(arms, "arm").get(i) : "PMID " + pmid;
    }

    private static List<String> cells(Dataset data, String column) {
        return data.column(column).orElseThrow().cells();
    }

    private static Dataset resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Il2.class.getResourceAsStream(name), name)) {
            return CsvReading.read(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
