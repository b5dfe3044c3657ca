package org.hedgerow.kernel.complete;

import java.util.regex.Pattern;

/// How a value is given a name here.
public final class Naming {

    private static final Pattern NUMBERS = Pattern.compile("c\\(([-+\\d.eE,\\s]*\\d[-+\\d.eE,\\s]*)\\)");

    private Naming() {}

    /// The declaration of `name`; R's vector of numbers is an array.
    public static String declared(String name, String value) {
        var numbers = NUMBERS.matcher(value.strip());
        return numbers.matches()
                ? "double[] %s = {%s};".formatted(name, numbers.group(1).strip().replaceAll("\\s*,\\s*", ", "))
                : "var %s = %s;".formatted(name, value);
    }
}
