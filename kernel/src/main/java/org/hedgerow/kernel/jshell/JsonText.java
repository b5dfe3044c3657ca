package org.hedgerow.kernel.jshell;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// JSON as maps and lists.
final class JsonText {
    private static final Pattern PLACE = Pattern.compile("^(.*?) at line (\\d+) column (\\d+)");
    private static final int AROUND = 20;
    private static final Gson GSON = new Gson()
            .newBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private JsonText() {}

    static Map<String, Object> map(String json) {
        if (value(json) instanceof Map<?, ?> map) {
            var typed = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> typed.put(String.valueOf(key), value));
            return typed;
        }
        throw new IllegalArgumentException("This is JSON, but no object: it begins with no brace.");
    }

    static Object value(String json) {
        try {
            Object value = GSON.fromJson(json, Object.class);
            return value == null ? "" : value;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(told(json, e)); // the parser's own words speak of its readers
        }
    }

    private static String told(String json, JsonParseException problem) {
        var message = String.valueOf(problem.getMessage());
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return "This is no JSON: " + message.lines().findFirst().orElse("");
        }
        int number = Integer.parseInt(place.group(2));
        var line = json.lines().skip(number - 1L).findFirst().orElse("");
        int column = Math.clamp(Long.parseLong(place.group(3)) - 1, 0, line.length());
        var before = line.substring(Math.max(0, column - AROUND), column);
        return "This is no JSON: %s at line %s, column %s, after `%s`."
                .formatted(what(place.group(1)), number, place.group(3), before);
    }

    private static String what(String problem) {
        var plain = problem.replaceFirst("^(?:[\\w.]+(?:Exception|Error): )+", "");
        return plain.equals("End of input") ? "it ends before it is finished," : uncapital(plain);
    }

    private static String uncapital(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
