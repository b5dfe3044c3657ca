package org.hedgerow.reference;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Runs every case of every JSON file in the folder `-Dhedgerow.reference=DIR` (default: the copy in the
/// test resources) whose operation the library has, prints what passed by operation, and counts what it
/// does not have.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            entry("escalc", new EscalcOperation()),
            entry("ft_back", new FreemanTukeyOperation()),
            entry("prop_ci", new ProportionIntervalOperation(false)),
            entry("crude", new ProportionIntervalOperation(true)),
            entry("rma.mh", new MantelHaenszelOperation(false)),
            entry("rma.peto", new MantelHaenszelOperation(true)),
            entry("combine_z", new CombineOperation()),
            entry("binomial_normal_ml", new BinomialNormalOperation(false)),
            entry("rma.glmm", new BinomialNormalOperation(true)),
            entry("meta_gen", new MetaOperation.Pooled()),
            entry("meta_ci", new MetaOperation.MeanInterval()),
            entry("meta_pi", new MetaOperation.Prediction()),
            entry("meta_tau_ci", new MetaOperation.Tau2Limits()),
            entry("meta_p_below", new MetaOperation.Proportions()),
            entry("meta_prop", new MetaPropOperation()),
            entry("meta_subgroup", new MetaSubgroupOperation()),
            entry("pool_prop", new PoolOperation()),
            entry("rma", new RmaOperation()),
            entry("predict", new PredictOperation()),
            entry("loglik_at_tau2", new LikelihoodOperation()),
            entry("weights", new WeightsOperation()),
            entry("blup", new BlupOperation()),
            entry("rma_mods", new RegressionOperation()),
            entry("rma_mods_diag", new DiagnosticsOperation()),
            entry("wald", new WaldOperation()),
            entry("anova", new AnovaOperation()),
            entry("subgroup", new SubgroupOperation()),
            entry("permutest", new PermutationOperation()),
            entry("rstandard", new ResidualsOperation()),
            entry("rstudent", new ResidualsOperation()),
            entry("cumul", new CumulativeOperation()),
            entry("rma_ls", new LocationScaleOperation()),
            entry("confint", new ConfintOperation()),
            entry("hc", new HenmiCopasOperation()),
            entry("leave1out", new DeletionOperation.One()),
            entry("influence", new DeletionOperation.Measures()),
            entry("baujat", new DeletionOperation.Contributions()),
            entry("qqnorm", new DeletionOperation.Quantiles()),
            entry("gosh", new GoshOperation()),
            entry("selmodel", new SelectionOperation()),
            entry("regtest", new SmallStudyOperation.Regression()),
            entry("ranktest", new SmallStudyOperation.Ranks()),
            entry("trimfill", new SmallStudyOperation.Filling()),
            entry("fsn", new SmallStudyOperation.FileDrawer()),
            entry("tes", new SmallStudyOperation.Excess()),
            entry("meta_bias", new MetaBiasOperation()),
            entry("meta_trimfill", new MetaBiasOperation()));

    /// How many cases of each operation pass with the copy in the test resources: the check must not shrink
    /// unseen.
    private static final Map<String, Integer> AT_LEAST = Map.ofEntries(
            entry("escalc", 144),
            entry("ft_back", 6),
            entry("prop_ci", 10),
            entry("crude", 6),
            entry("rma.mh", 20),
            entry("rma.peto", 3),
            entry("combine_z", 14),
            entry("binomial_normal_ml", 12),
            entry("rma.glmm", 38),
            entry("meta_prop", 24),
            entry("meta_subgroup", 8),
            entry("pool_prop", 308),
            entry("rma", 476),
            entry("predict", 117),
            entry("loglik_at_tau2", 16),
            entry("weights", 14),
            entry("blup", 14),
            entry("rma_mods", 81),
            entry("rma_mods_diag", 11),
            entry("wald", 1),
            entry("anova", 11),
            entry("subgroup", 44),
            entry("permutest", 4),
            entry("rstandard", 14),
            entry("rstudent", 14),
            entry("cumul", 28),
            entry("rma_ls", 4),
            entry("confint", 111),
            entry("hc", 14),
            entry("meta_gen", 8),
            entry("meta_ci", 6),
            entry("meta_pi", 7),
            entry("meta_tau_ci", 4),
            entry("meta_p_below", 1),
            entry("leave1out", 30),
            entry("influence", 28),
            entry("baujat", 14),
            entry("qqnorm", 14),
            entry("gosh", 6),
            entry("selmodel", 16),
            entry("regtest", 157),
            entry("ranktest", 16),
            entry("trimfill", 138),
            entry("fsn", 56),
            entry("tes", 14),
            entry("meta_bias", 8),
            entry("meta_trimfill", 2));

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @BeforeAll
    void run_every_case() throws Exception {
        for (Path file : files(folder())) {
            cases(file).forEach(this::run);
        }
    }

    @Test
    void the_library_meets_every_reference_value_it_has_an_operation_for() {
        failures.stream().limit(40).forEach(System.out::println);
        tallies.forEach((op, tally) -> System.out.println(tally.line(op)));
        int passed = tallies.values().stream().mapToInt(Tally::passed).sum();
        int missing = tallies.values().stream().mapToInt(Tally::missing).sum();
        System.out.printf("reference: %d passed, %d failed, %d not implemented%n", passed, failures.size(), missing);
        assertThat(failures).isEmpty();
        assertThat(passed).as("cases that were really run").isPositive();
        if (isOurCopy()) {
            AT_LEAST.forEach((op, cases) -> assertThat(passedOf(op)).as(op).isGreaterThanOrEqualTo(cases));
        }
    }

    @Test
    void the_page_on_accuracy_says_what_was_found_now() throws Exception {
        assumeTrue(isOurCopy(), "the page is about the copy in the test resources");
        AccuracyPage.read().check(tallies);
    }

    @Test
    void the_copy_in_the_test_resources_holds_every_operation_of_the_library() throws Exception {
        List<String> operations = new ArrayList<>();
        for (Path file : files(resources())) {
            cases(file).forEach(c -> operations.add(c.op()));
        }
        assertThat(operations).containsAll(OPERATIONS.keySet());
    }

    private void run(Case c) {
        Tally tally = tallies.computeIfAbsent(c.op(), op -> new Tally());
        Operation operation = OPERATIONS.get(c.op());
        if (operation == null || operation.missing(c).isPresent()) {
            tally.addMissing();
            return;
        }
        Comparison.Findings found = findings(operation, c);
        if (found.differences().isEmpty()) {
            tally.addAgreement(found.deviations());
            return;
        }
        Proof.settling(c)
                .ifPresentOrElse(
                        proof -> {
                            tally.addProof();
                            System.out.println(proof.words() + ": " + c.dataset() + " " + c.id());
                        },
                        () -> {
                            tally.addFailure();
                            failures.add("%s %s: %s".formatted(c.dataset(), c.id(), found.differences()));
                        });
    }

    private static Comparison.Findings findings(Operation operation, Case c) {
        try {
            return new Comparison(c.tol(), c.op().equals("escalc"))
                    .findings(c.expect(), operation.answer(c).values());
        } catch (RuntimeException e) {
            return new Comparison.Findings(List.of("no answer: " + e), List.of());
        }
    }

    private static boolean isOurCopy() {
        return System.getProperty("hedgerow.reference", "").isEmpty();
    }

    private static Path folder() throws URISyntaxException {
        String given = System.getProperty("hedgerow.reference", "");
        return given.isEmpty() ? resources() : Path.of(given);
    }

    private static Path resources() throws URISyntaxException {
        var url = ReferenceTest.class.getResource("/reference");
        assertThat(url).isNotNull();
        return Path.of(url.toURI());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(p -> p.toString().endsWith(".json")).sorted().toList();
            assertThat(files).as("JSON files in " + folder).isNotEmpty();
            return files;
        }
    }

    private static List<Case> cases(Path file) throws IOException {
        JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        List<Case> cases = new ArrayList<>();
        for (JsonElement each : root.getAsJsonArray("cases")) {
            JsonObject c = each.getAsJsonObject();
            // R writes an empty list of arguments as []
            JsonElement args = c.get("args");
            cases.add(new Case(
                    root.get("dataset").getAsString(),
                    root.getAsJsonObject("data"),
                    c.get("id").getAsString(),
                    c.get("op").getAsString(),
                    args.isJsonObject() ? args.getAsJsonObject() : new JsonObject(),
                    c.get("tol").getAsDouble(),
                    c.getAsJsonObject("expect")));
        }
        return cases;
    }

    private int passedOf(String op) {
        Tally tally = tallies.get(op);
        return tally == null ? 0 : tally.passed();
    }
}
