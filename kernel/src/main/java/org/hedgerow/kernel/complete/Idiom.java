package org.hedgerow.kernel.complete;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A way of writing that belongs to another language.
///
/// @param pattern found in code whose quoted texts and remarks are blanked; the group `here`, if it has one, is what
///     is wrong
/// @param advice from what was found, groups as they stand in the text
record Idiom(Pattern pattern, Function<MatchResult, String> advice) {

    static Idiom of(String pattern, String advice) {
        return new Idiom(Pattern.compile(pattern, Pattern.MULTILINE), _ -> advice);
    }

    static Idiom of(String pattern, Function<MatchResult, String> advice) {
        return new Idiom(Pattern.compile(pattern, Pattern.MULTILINE), advice);
    }

    /// The first place in `source` where it is written so.
    Optional<Advice> in(String source, String code) {
        var found = pattern.matcher(code);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean marked = found.namedGroups().containsKey("here") && found.start("here") >= 0;
        int start = marked ? found.start("here") : found.start();
        int end = marked ? found.end("here") : found.end();
        return Optional.of(new Advice(advice.apply(new Unmasked(found.toMatchResult(), source)), start, end - start));
    }

    /// A match whose groups are read from the text itself.
    private record Unmasked(MatchResult match, String source) implements MatchResult {
        @Override
        public String group() {
            return group(0);
        }

        @Override
        public String group(int group) {
            return match.start(group) < 0 ? "" : source.substring(match.start(group), match.end(group));
        }

        @Override
        public int start() {
            return match.start();
        }

        @Override
        public int start(int group) {
            return match.start(group);
        }

        @Override
        public int end() {
            return match.end();
        }

        @Override
        public int end(int group) {
            return match.end(group);
        }

        @Override
        public int groupCount() {
            return match.groupCount();
        }
    }
}
