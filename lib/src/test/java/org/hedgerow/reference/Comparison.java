package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// The comparison rule of the reference's README: |got − expected| ≤ tol · max(1, |expected|), entry by entry;
/// strings, booleans and lengths exactly; null is not defined and not compared. A value that is expected and
/// was not given is a difference, unless its name says not to match it.
record Comparison(double tol, boolean nullIsAValue) {

    /// What was found.
    ///
    /// @param differences one line for each value that is not met
    /// @param deviations |got − expected| / max(1, |expected|) of every finite number compared
    record Findings(List<String> differences, List<Double> deviations) {
        Findings() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    List<String> differences(JsonObject expected, JsonObject got) {
        return findings(expected, got).differences();
    }

    Findings findings(JsonObject expected, JsonObject got) {
        Findings found = new Findings();
        compareObjects("", expected, got, found);
        return found;
    }

    private void compareObjects(String prefix, JsonObject expected, JsonObject got, Findings found) {
        expected.asMap().forEach((name, value) -> {
            if (name.contains("DO_NOT_MATCH")) {
                return;
            }
            if (got.has(name)) {
                compare(prefix + name, value, got.get(name), found);
            } else if (!value.isJsonNull()) {
                found.differences().add(prefix + name + " was not given");
            }
        });
    }

    private void compare(String name, JsonElement expected, JsonElement got, Findings found) {
        if (expected.isJsonNull()) {
            if (nullIsAValue && !got.isJsonNull()) {
                found.differences().add(name + ": expected none, got " + got);
            }
            return;
        }
        if (expected.isJsonObject()) {
            compareObjects(name + ".", expected.getAsJsonObject(), got.getAsJsonObject(), found);
        } else if (expected.isJsonArray()) {
            compareArrays(name, expected.getAsJsonArray(), listOf(got), found);
        } else if (expected.getAsJsonPrimitive().isNumber() || isInfinity(expected)) {
            compareNumbers(name, number(expected), number(got), found);
        } else if (!expected.equals(got)) {
            found.differences().add("%s: expected %s, got %s".formatted(name, expected, got));
        }
    }

    private void compareArrays(String name, JsonArray expected, JsonArray got, Findings found) {
        if (expected.size() != got.size()) {
            found.differences().add("%s: expected %d entries, got %d".formatted(name, expected.size(), got.size()));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(name + "[" + i + "]", expected.get(i), got.get(i), found);
        }
    }

    private void compareNumbers(String name, double expected, double got, Findings found) {
        double deviation = expected == got ? 0 : Math.abs(got - expected) / Math.max(1, Math.abs(expected));
        if (Double.isFinite(expected)) {
            found.deviations().add(deviation);
        }
        boolean same = expected == got || Math.abs(got - expected) <= tol * Math.max(1, Math.abs(expected));
        if (!same) {
            found.differences().add("%s: expected %s, got %s (tol %s)".formatted(name, expected, got, tol));
        }
    }

    /// R writes a vector of one number in either form.
    private static JsonArray listOf(JsonElement value) {
        if (value.isJsonArray()) {
            return value.getAsJsonArray();
        }
        JsonArray one = new JsonArray();
        one.add(value);
        return one;
    }

    private static double number(JsonElement value) {
        if (value.isJsonNull()) {
            return Double.NaN;
        }
        if (value.isJsonArray()) {
            return value.getAsJsonArray().size() == 1
                    ? number(value.getAsJsonArray().get(0))
                    : Double.NaN;
        }
        return switch (value.getAsString()) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> value.getAsDouble();
        };
    }

    private static boolean isInfinity(JsonElement value) {
        String text = value.getAsString();
        return text.equals("Inf") || text.equals("-Inf");
    }
}
