package io.clm.core.template.parse;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.ast.NumberConstant;
import java.math.BigInteger;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What number literals of Go's syntax mean. */
public final class Numbers {

    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final double TWO_POW_63 = 0x1p63;

    private Numbers() {}

    static NumberConstant character(String text) {
        int point = Unquote.character(text);
        return new NumberConstant(text, (long) point, (long) point, point);
    }

    static NumberConstant number(String text) {
        BigInteger whole = integer(text);
        Long signed = whole == null || whole.bitLength() > 63 ? null : whole.longValue();
        boolean hasSign = text.startsWith("-") || text.startsWith("+");
        boolean fits = whole != null && whole.signum() >= 0 && whole.compareTo(MAX_UNSIGNED) <= 0;
        Long unsigned = fits && whole != null && (!hasSign || whole.signum() == 0) ? (Long) whole.longValue() : null;
        if (whole != null && (signed != null || unsigned != null)) {
            return new NumberConstant(text, signed, unsigned, whole.doubleValue());
        }
        return real(text);
    }

    private static NumberConstant real(String text) {
        OptionalDouble parsed = parseFloat(text);
        if (parsed.isEmpty()) {
            throw TemplateException.of("illegal number syntax: " + GoQuote.quote(text));
        }
        if (text.chars().noneMatch(c -> ".eEpP".indexOf(c) >= 0)) {
            throw TemplateException.of("integer overflow: " + GoQuote.quote(text));
        }
        double value = parsed.getAsDouble();
        Long signed = value >= -TWO_POW_63 && value < TWO_POW_63 && (double) (long) value == value
                ? (Long) (long) value
                : null;
        return new NumberConstant(text, signed, unsigned(value), value);
    }

    private static @Nullable Long unsigned(double value) {
        if (value < 0 || value >= 2 * TWO_POW_63 || value != Math.rint(value)) {
            return null;
        }
        return value < TWO_POW_63 ? (long) value : (long) (value - TWO_POW_63) ^ Long.MIN_VALUE;
    }

    /** The integer a literal names, with sign, base prefix and underscores; null when it is none. */
    private static @Nullable BigInteger integer(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        int radix = radix(digits);
        String body = radix == 10 ? digits : digits.substring(prefix(digits));
        if (body.contains("_") && !underscoresFit(digits)) {
            return null;
        }
        String plain = body.replace("_", "");
        if (plain.isEmpty() || plain.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            return null;
        }
        BigInteger value = new BigInteger(plain, radix);
        return text.startsWith("-") ? value.negate() : value;
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static int prefix(String digits) {
        return Character.isLetter(digits.charAt(1)) ? 2 : 1;
    }

    /** Underscores separate digits, or follow the base prefix. */
    private static boolean underscoresFit(String digits) {
        boolean hex = digits.length() > 1 && digits.charAt(0) == '0' && "xX".indexOf(digits.charAt(1)) >= 0;
        boolean prefixed = digits.length() > 1 && digits.charAt(0) == '0' && "xXoObB".indexOf(digits.charAt(1)) >= 0;
        boolean afterDigit = prefixed;
        boolean afterUnderscore = false;
        for (int i = prefixed ? 2 : 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean digit = Character.digit(c, hex ? 16 : 10) >= 0;
            if (c == '_' ? !afterDigit : !digit && afterUnderscore) {
                return false;
            }
            afterUnderscore = c == '_';
            afterDigit = digit;
        }
        return !afterUnderscore;
    }

    /** As Go's strconv.ParseFloat, without its words for infinity; empty when the text is no number or out of range. */
    public static OptionalDouble parseFloat(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean wellFormed = unsigned.matches("[0-9_]*\\.?[0-9_]*([eE][+-]?[0-9_]+)?")
                || unsigned.matches("0[xX][0-9a-fA-F_]*\\.?[0-9a-fA-F_]*[pP][+-]?[0-9_]+");
        if (!wellFormed
                || unsigned.chars().noneMatch(Character::isDigit)
                || unsigned.contains("_") && !underscoresFit(unsigned)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.replace("_", ""));
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
