package io.clm.core.template.format;

import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.value.Utf8;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Strings under printf verbs. */
final class TextFormat {

    private TextFormat() {}

    /** The string, or empty when the verb is none for strings. */
    static Optional<String> text(String text, char verb, Spec spec) {
        return switch (verb) {
            case 'v' -> Optional.of(spec.sharpV() ? quoted(text, spec) : spec.pad(truncated(text, spec)));
            case 's' -> Optional.of(spec.pad(truncated(text, spec)));
            case 'q' -> Optional.of(quoted(text, spec));
            case 'x' -> Optional.of(hex(text, HexFormat.of(), "0x", spec));
            case 'X' -> Optional.of(hex(text, HexFormat.of().withUpperCase(), "0X", spec));
            default -> Optional.empty();
        };
    }

    private static String truncated(String text, Spec spec) {
        boolean whole = !spec.hasPrecision() || text.codePointCount(0, text.length()) <= spec.precision();
        return whole ? text : text.substring(0, text.offsetByCodePoints(0, spec.precision()));
    }

    private static String quoted(String text, Spec spec) {
        String shown = truncated(text, spec);
        if (spec.sharp() && GoQuote.canBackquote(shown)) {
            return spec.pad("`" + shown + "`");
        }
        return spec.pad(spec.plus() ? GoQuote.quoteAscii(shown) : GoQuote.quote(shown));
    }

    private static String hex(String text, HexFormat format, String prefix, Spec spec) {
        byte[] bytes = Utf8.encode(text);
        int length = spec.hasPrecision() ? Math.min(spec.precision(), bytes.length) : bytes.length;
        if (length == 0) {
            return spec.pad("");
        }
        String start = spec.sharp() ? prefix : "";
        HexFormat shaped = spec.space() ? format.withDelimiter(" ").withPrefix(start) : format;
        String digits = shaped.formatHex(Arrays.copyOf(bytes, length));
        return spec.pad(spec.space() ? digits : start + digits);
    }
}
