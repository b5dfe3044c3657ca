package org.hedgerow.kernel.session;

/// A pattern in which `*` stands for any text and `?` for one character. Matched by hand and not as a regular
/// expression: `*a*a*a*a*b` would keep one busy for years.
record Glob(String pattern) {

    boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1; // the last `*` seen, and how far it has stretched
        int stretched = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                stretched = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++stretched;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
