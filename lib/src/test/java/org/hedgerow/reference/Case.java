package org.hedgerow.reference;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.hedgerow.numeric.Vec;

/// One case of a reference file: what was asked, of which data, and the values to be met.
record Case(String dataset, JsonObject data, String id, String op, JsonObject args, double tol, JsonObject expect) {

    boolean has(String arg) {
        return args.has(arg);
    }

    /// `tau2`, say, is a number in one operation and a remark in another.
    boolean hasNumber(String arg) {
        return args.has(arg)
                && args.get(arg).isJsonPrimitive()
                && args.get(arg).getAsJsonPrimitive().isNumber();
    }

    String text(String arg, String otherwise) {
        return args.has(arg) ? args.get(arg).getAsString() : otherwise;
    }

    boolean flag(String arg) {
        return args.has(arg) && args.get(arg).getAsBoolean();
    }

    double number(String arg, double otherwise) {
        return args.has(arg) ? args.get(arg).getAsDouble() : otherwise;
    }

    Vec numbers(String arg) {
        return vec(args.get(arg));
    }

    /// The entry `i` of an expected vector, NaN where there is none.
    double expected(String name, int i) {
        JsonElement value = expect.get(name).getAsJsonArray().get(i);
        return value.isJsonNull() ? Double.NaN : value.getAsDouble();
    }

    boolean hasColumns(String... names) {
        return List.of(names).stream().allMatch(data::has);
    }

    /// Whether the data have this column and it holds numbers only.
    boolean hasNumbers(String name) {
        return data.has(name)
                && data.get(name).getAsJsonArray().asList().stream()
                        .allMatch(each -> each.isJsonPrimitive()
                                && each.getAsJsonPrimitive().isNumber());
    }

    Vec column(String name) {
        return vec(data.get(name));
    }

    private static Vec vec(JsonElement numbers) {
        return Vec.of(numbers.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsDouble)
                .toList());
    }
}
