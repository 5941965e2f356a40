package io.clm.core.schema;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of schemas, compiled once. One that this platform does not know, or gives up on, fits all. */
final class Patterns {

    private static final int MAX_KEPT = 5_000;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_READS = 500_000;
    private static final Map<String, Optional<Pattern>> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static boolean matches(String pattern, String text) {
        if (text.length() > MAX_TEXT) {
            return true;
        }
        try {
            return compiled(pattern)
                    .map(p ->
                            p.matcher(new Bounded(text, new int[] {MAX_READS})).find())
                    .orElse(true);
        } catch (GaveUp | StackOverflowError e) {
            return true;
        }
    }

    private static Optional<Pattern> compiled(String pattern) {
        if (COMPILED.size() > MAX_KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(pattern, Patterns::compile);
    }

    private static Optional<Pattern> compile(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** An expression that tries too much is stopped here: a repository's own definitions bring theirs. */
    private record Bounded(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new GaveUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Bounded(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GaveUp() {
            super(null, null, false, false);
        }
    }
}
