package io.clm.core.template.format;

import io.clm.core.template.ast.GoQuote;
import java.util.Locale;
import java.util.Optional;

/** Numbers under printf verbs. */
final class NumberFormat {

    private NumberFormat() {}

    /** The integer, or empty when the verb is none for integers. */
    static Optional<String> integer(long value, boolean unsigned, char verb, Spec spec) {
        return switch (verb) {
            case 'v' ->
                Optional.of(
                        spec.sharpV() && unsigned ? digits(value, 16, 'v', hex(spec)) : digits(value, 10, 'd', spec));
            case 'd' -> Optional.of(digits(value, 10, verb, spec));
            case 'b' -> Optional.of(digits(value, 2, verb, spec));
            case 'o', 'O' -> Optional.of(digits(value, 8, verb, spec));
            case 'x' -> Optional.of(digits(value, 16, verb, spec));
            case 'X' -> Optional.of(digits(value, 16, verb, spec).toUpperCase(Locale.ROOT));
            case 'c' -> Optional.of(spec.pad(character(value)));
            case 'q' -> Optional.of(spec.pad(GoQuote.quoteRune((int) rune(value), spec.plus())));
            case 'U' -> Optional.of(unicode(value, spec));
            default -> Optional.empty();
        };
    }

    private static Spec hex(Spec spec) {
        return new Spec(spec.minus(), false, true, false, spec.zero(), spec.width(), spec.precision(), false, true);
    }

    private static long rune(long value) {
        return value < 0 || value > 0x10FFFF ? 0xFFFD : value;
    }

    private static String character(long value) {
        long rune = rune(value);
        return Character.toString((int) (rune >= 0xD800 && rune < 0xE000 ? 0xFFFD : rune));
    }

    private static String digits(long value, int radix, char verb, Spec spec) {
        boolean negative = value < 0;
        String digits = Long.toUnsignedString(negative ? -value : value, radix);
        if (spec.precision() == 0 && value == 0) {
            return spec.withoutZero().pad("");
        }
        int wanted = spec.precision();
        if (!spec.hasPrecision() && spec.zero() && !spec.minus() && spec.hasWidth()) {
            wanted = spec.width() - (negative || spec.plus() || spec.space() ? 1 : 0);
        }
        String padded = "0".repeat(Math.max(0, wanted - digits.length())) + digits;
        String sign = negative ? "-" : spec.plus() ? "+" : spec.space() ? " " : "";
        return spec.withoutZero().pad(sign + prefix(padded, radix, verb, spec) + padded);
    }

    private static String prefix(String digits, int radix, char verb, Spec spec) {
        String octal = verb == 'O' ? "0o" : "";
        if (!spec.sharp()) {
            return octal;
        }
        return octal
                + switch (radix) {
                    case 2 -> "0b";
                    case 8 -> digits.startsWith("0") ? "" : "0";
                    case 16 -> "0x";
                    default -> "";
                };
    }

    private static String unicode(long value, Spec spec) {
        int wanted = Math.max(4, spec.precision());
        String digits = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
        String number = "U+" + "0".repeat(Math.max(0, wanted - digits.length())) + digits;
        boolean shown = spec.sharp() && value >= 0 && value <= 0x10FFFF && GoQuote.isPrint((int) value);
        return spec.withoutZero().pad(shown ? number + " '" + Character.toString((int) value) + "'" : number);
    }

    /** The number, or empty when the verb is none for floating-point numbers. */
    static Optional<String> real(double value, char verb, Spec spec) {
        return switch (verb) {
            case 'v' -> Optional.of(real(value, 'g', spec.precision(), spec));
            case 'g', 'G' -> Optional.of(real(value, verb, spec.precision(), spec));
            case 'x', 'X', 'b' -> Optional.of(real(value, verb, spec.precision(), spec));
            case 'e', 'E', 'f', 'F' -> Optional.of(real(value, verb, spec.hasPrecision() ? spec.precision() : 6, spec));
            default -> Optional.empty();
        };
    }

    private static String real(double value, char verb, int precision, Spec spec) {
        String number = FloatText.format(value, verb, precision);
        boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
        return real(
                spec.sharp() && finite && verb != 'b' ? FloatText.withPoint(number, verb, precision) : number, spec);
    }

    private static String real(String number, Spec spec) {
        boolean signed = number.startsWith("-") || number.startsWith("+");
        char sign = signed ? number.charAt(0) : spec.space() && !spec.plus() ? ' ' : '+';
        String body = signed ? number.substring(1) : number;
        if (sign == '+' && spec.space() && !spec.plus()) {
            sign = ' ';
        }
        if (body.startsWith("I") || body.startsWith("N")) {
            boolean bare = body.startsWith("N") && !spec.space() && !spec.plus();
            return spec.withoutZero().pad(bare ? body : sign + body);
        }
        if (!spec.plus() && sign == '+') {
            return spec.pad(body);
        }
        if (spec.zero() && !spec.minus() && spec.hasWidth()) {
            return sign + "0".repeat(Math.max(0, spec.width() - body.length() - 1)) + body;
        }
        return spec.pad(sign + body);
    }
}
