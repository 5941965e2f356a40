package io.clm.core.template.sprig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names cut into words, and put together in another way. */
final class Words {

    private enum Kind {
        CAPITALS,
        LETTERS,
        DIGITS,
        CONNECTOR,
        PUNCTUATION,
        OTHER
    }

    private record Word(Kind kind, String text) {}

    private Words() {}

    /** Small letters, words joined by a character: {@code HTTPServer2xx} becomes {@code http_server_2xx}. */
    static String joined(String text, char connector) {
        List<Word> words = words(text);
        StringBuilder out = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < words.size()) {
            int end = group(words, i);
            for (int j = i; j < end; j++) {
                append(out, words.get(j), connector);
            }
            boolean connects = end < words.size() && isName(words.get(end - 1)) && isName(words.get(end));
            if (connects) {
                out.append(connector);
            }
            i = end;
        }
        return out.toString();
    }

    /** Where the words end that stay together: digits belong to what is before, unless small letters follow them. */
    private static int group(List<Word> words, int start) {
        Kind first = words.get(start).kind();
        int end = start + 1;
        if (first == Kind.DIGITS) {
            while (end < words.size() && isSmallOrDigits(words.get(end))) {
                end++;
            }
        } else if (isName(words.get(start)) && is(words, end, Kind.DIGITS) && !is(words, end + 1, Kind.LETTERS)) {
            end++;
        }
        return end;
    }

    private static boolean is(List<Word> words, int index, Kind kind) {
        return index < words.size() && words.get(index).kind() == kind;
    }

    private static boolean isSmallOrDigits(Word word) {
        return word.kind() == Kind.LETTERS || word.kind() == Kind.DIGITS;
    }

    private static boolean isName(Word word) {
        return word.kind() != Kind.CONNECTOR && word.kind() != Kind.PUNCTUATION;
    }

    private static void append(StringBuilder out, Word word, char connector) {
        switch (word.kind()) {
            case CONNECTOR ->
                out.append(String.valueOf(connector).repeat(word.text().length()));
            case CAPITALS -> out.append(word.text().toLowerCase(Locale.ROOT));
            case LETTERS, DIGITS, PUNCTUATION, OTHER -> out.append(word.text());
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Kind kind = kind(text.charAt(start));
            int end = end(text, start, kind);
            words.add(new Word(kind, text.substring(start, end)));
            start = end;
        }
        return words;
    }

    private static int end(String text, int start, Kind kind) {
        int end = start + 1;
        boolean capitalized = kind == Kind.CAPITALS && end < text.length() && kind(text.charAt(end)) == Kind.LETTERS;
        Kind run = capitalized ? Kind.LETTERS : kind;
        while (end < text.length() && kind(text.charAt(end)) == run) {
            end++;
        }
        // The last capital of a run belongs to the small letters after it: HTTP, Status.
        boolean next = run == Kind.CAPITALS && end < text.length() && kind(text.charAt(end)) == Kind.LETTERS;
        return next && end - start > 1 ? end - 1 : end;
    }

    private static Kind kind(char c) {
        if (isConnector(c)) {
            return Kind.CONNECTOR;
        }
        if (Character.isUpperCase(c)) {
            return Kind.CAPITALS;
        }
        if (Character.isLetter(c)) {
            return Kind.LETTERS;
        }
        return Character.isDigit(c) ? Kind.DIGITS : isPunctuation(c) ? Kind.PUNCTUATION : Kind.OTHER;
    }

    private static boolean isConnector(char c) {
        return c == '-' || c == '_' || Character.isWhitespace(c);
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Capitals where words begin, connectors left out: {@code some_words} becomes {@code SomeWords}. */
    static String camel(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int first = 0;
        while (first < text.length() && isConnector(text.charAt(first))) {
            out.append(text.charAt(first++));
        }
        boolean start = true;
        boolean capitals = false;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (isConnector(c)) {
                out.append(last || isConnector(text.charAt(i + 1)) ? String.valueOf(c) : "");
                start = true;
                continue;
            }
            boolean upper = Character.isUpperCase(c);
            out.append(start ? Character.toUpperCase(c) : capitals && upper ? Character.toLowerCase(c) : c);
            capitals = start ? upper : capitals && upper;
            start = false;
        }
        return out.toString();
    }
}
