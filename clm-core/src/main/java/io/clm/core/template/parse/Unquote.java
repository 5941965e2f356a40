package io.clm.core.template.parse;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Utf8;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What quoted strings and characters of Go's syntax mean. */
final class Unquote {

    private final String text;
    private final char quote;
    private int position = 1;

    private Unquote(String text) {
        this.text = text;
        this.quote = text.charAt(0);
    }

    /** The value of a string in double quotes or backquotes, quotes included. */
    static String string(String quoted) {
        if (quoted.charAt(0) == '`') {
            return quoted.substring(1, quoted.length() - 1).replace("\r", "");
        }
        return new Unquote(quoted).string();
    }

    /** The code point of a character constant, quotes included. */
    static int character(String quoted) {
        Unquote reader = new Unquote(quoted);
        int point = reader.escaped() ? reader.escape(null) : reader.plain();
        if (reader.position != quoted.length() - 1 || quoted.length() < 3) {
            throw TemplateException.of("malformed character constant: " + quoted);
        }
        return point;
    }

    private String string() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (position < text.length() - 1) {
            if (escaped()) {
                int point = escape(out);
                if (point >= 0) {
                    out.writeBytes(Utf8.encode(Character.toString(point)));
                }
            } else {
                out.writeBytes(Utf8.encode(Character.toString(plain())));
            }
        }
        return Utf8.decode(out.toByteArray());
    }

    private boolean escaped() {
        return text.charAt(position) == '\\';
    }

    private int plain() {
        int point = text.codePointAt(position);
        if (point == quote) {
            throw TemplateException.of("invalid syntax");
        }
        position += Character.charCount(point);
        return point;
    }

    /** The escaped code point, or -1 when it was a byte and went to {@code bytes}. */
    private int escape(@Nullable ByteArrayOutputStream bytes) {
        char c = text.charAt(position + 1);
        position += 2;
        int simple = "abfnrtv\\".indexOf(c);
        if (simple >= 0) {
            return "\u0007\b\f\n\r\t\u000b\\".charAt(simple);
        }
        return switch (c) {
            case 'u' -> point(digits(4, 16));
            case 'U' -> point(digits(8, 16));
            case 'x' -> octet(bytes, digits(2, 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(bytes);
            case '\'', '"' -> quoteCharacter(c);
            default -> throw TemplateException.of("invalid syntax");
        };
    }

    private int octal(@Nullable ByteArrayOutputStream bytes) {
        position--;
        long value = digits(3, 8);
        if (value > 255) {
            throw TemplateException.of("invalid syntax");
        }
        return octet(bytes, value);
    }

    private int quoteCharacter(char c) {
        if (c != quote) {
            throw TemplateException.of("invalid syntax");
        }
        return c;
    }

    private static int octet(@Nullable ByteArrayOutputStream bytes, long value) {
        if (bytes == null) {
            return (int) value;
        }
        bytes.write((int) value);
        return -1;
    }

    private static int point(long value) {
        if (value > 0x10FFFF || value >= 0xD800 && value < 0xE000) {
            throw TemplateException.of("invalid syntax");
        }
        return (int) value;
    }

    private long digits(int count, int radix) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            int digit = position < text.length() - 1 ? Character.digit(text.charAt(position), radix) : -1;
            if (digit < 0) {
                throw TemplateException.of("invalid syntax");
            }
            value = value * radix + digit;
            position++;
        }
        return value;
    }
}
