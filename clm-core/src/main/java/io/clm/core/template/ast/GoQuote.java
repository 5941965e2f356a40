package io.clm.core.template.ast;

import io.clm.core.template.value.Utf8;
import java.util.Locale;

/** Quoted strings as Go's strconv writes them. */
public final class GoQuote {

    private GoQuote() {}

    /** {@code %q}: printable characters as they are. */
    public static String quote(String text) {
        return quoted(text, '"', false);
    }

    /** {@code %+q}: ASCII only. */
    public static String quoteAscii(String text) {
        return quoted(text, '"', true);
    }

    /** A character in single quotes. */
    public static String quoteRune(int point, boolean ascii) {
        boolean valid = Character.isValidCodePoint(point) && !(point >= 0xD800 && point <= 0xDFFF);
        return quoted(Character.toString(valid ? point : 0xFFFD), '\'', ascii);
    }

    /** Whether a raw string in backquotes can hold it. */
    public static boolean canBackquote(String text) {
        return text.codePoints()
                .noneMatch(c -> c == '`' || c == 0x7F || c == 0xFEFF || (c < ' ' && c != '\t') || Utf8.isEscape(c));
    }

    private static String quoted(String text, char quote, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(point -> escape(out, point, quote, ascii));
        return out.append(quote).toString();
    }

    private static void escape(StringBuilder out, int point, char quote, boolean ascii) {
        if (point == quote || point == '\\') {
            out.append('\\').append((char) point);
        } else if (Utf8.isEscape(point)) {
            out.append(String.format(Locale.ROOT, "\\x%02x", point & 0xFF));
        } else if (ascii ? point >= ' ' && point < 0x7F : isPrint(point)) {
            out.appendCodePoint(point);
        } else {
            control(out, point);
        }
    }

    private static void control(StringBuilder out, int point) {
        int named = "\u0007\b\f\n\r\t\u000b".indexOf(point);
        if (named >= 0) {
            out.append('\\').append("abfnrtv".charAt(named));
        } else if (point < ' ' || point == 0x7F) {
            out.append(String.format(Locale.ROOT, "\\x%02x", point));
        } else {
            out.append(String.format(Locale.ROOT, point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
        }
    }

    /** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int point) {
        if (point < 0x7F) {
            return point >= ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
