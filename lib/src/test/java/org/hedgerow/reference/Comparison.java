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

    List<String> differences(JsonObject expected, JsonObject got) {
        List<String> found = new ArrayList<>();
        expected.asMap().forEach((name, value) -> {
            if (name.contains("DO_NOT_MATCH")) {
                return;
            }
            if (got.has(name)) {
                compare(name, value, got.get(name), found);
            } else if (!value.isJsonNull()) {
                found.add(name + " was not given");
            }
        });
        return found;
    }

    private void compare(String name, JsonElement expected, JsonElement got, List<String> found) {
        if (expected.isJsonNull()) {
            if (nullIsAValue && !got.isJsonNull()) {
                found.add(name + ": expected none, got " + got);
            }
            return;
        }
        if (expected.isJsonObject()) {
            differences(expected.getAsJsonObject(), got.getAsJsonObject()).forEach(d -> found.add(name + "." + d));
        } else if (expected.isJsonArray()) {
            compareArrays(name, expected.getAsJsonArray(), listOf(got), found);
        } else if (expected.getAsJsonPrimitive().isNumber() || isInfinity(expected)) {
            compareNumbers(name, number(expected), number(got), found);
        } else if (!expected.equals(got)) {
            found.add("%s: expected %s, got %s".formatted(name, expected, got));
        }
    }

    private void compareArrays(String name, JsonArray expected, JsonArray got, List<String> found) {
        if (expected.size() != got.size()) {
            found.add("%s: expected %d entries, got %d".formatted(name, expected.size(), got.size()));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(name + "[" + i + "]", expected.get(i), got.get(i), found);
        }
    }

    private void compareNumbers(String name, double expected, double got, List<String> found) {
        boolean same = expected == got || Math.abs(got - expected) <= tol * Math.max(1, Math.abs(expected));
        if (!same) {
            found.add("%s: expected %s, got %s (tol %s)".formatted(name, expected, got, tol));
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
