package io.clm.core.template.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floating-point numbers as Go's strconv.FormatFloat writes them. */
final class FloatText {

    private FloatText() {}

    /**
     * @param verb one of {@code e E f F g G x X b}
     * @param precision -1: as many digits as the number needs
     */
    static String format(double value, char verb, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        if (Double.isInfinite(value)) {
            return value < 0 ? "-Inf" : "+Inf";
        }
        return sign + magnitude(Math.abs(value), verb, precision);
    }

    /** The {@code #} flag: always a decimal point, and under {@code %g} the zeros that were left out. */
    static String withPoint(String number, char verb, int precision) {
        boolean hex = verb == 'x' || verb == 'X';
        int exponent = hex
                ? Math.max(number.indexOf('p'), number.indexOf('P'))
                : Math.max(number.indexOf('e'), number.indexOf('E'));
        String digits = exponent < 0 ? number : number.substring(0, exponent);
        String tail = exponent < 0 ? "" : number.substring(exponent);
        String bare = digits.replaceFirst("^[+-]", "").replace(".", "");
        int wanted = verb == 'g' || verb == 'G' || verb == 'x' ? (precision < 0 ? 6 : precision) : 0;
        boolean point = digits.contains(".");
        int significant = bare.replaceFirst("^0+", "").length() + (!point && bare.equals("0") ? 1 : 0);
        return digits + (point ? "" : ".") + "0".repeat(Math.max(0, wanted - significant)) + tail;
    }

    private static String magnitude(double value, char verb, int precision) {
        return switch (verb) {
            case 'e', 'E' -> exponent(digitsFor(value, precision < 0 ? -1 : precision + 1), verb, precision);
            case 'f', 'F' -> fixed(value, precision);
            case 'b' -> HexFloat.binary(value);
            case 'x' -> HexFloat.hex(value, precision);
            case 'X' -> HexFloat.hex(value, precision).toUpperCase(Locale.ROOT);
            default -> general(value, verb, precision);
        };
    }

    private static String fixed(double value, int precision) {
        BigDecimal exact = precision < 0 ? shortest(value) : new BigDecimal(value);
        int scale = precision < 0 ? Math.max(0, exact.scale()) : precision;
        return exact.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String general(double value, char verb, int precision) {
        boolean shortest = precision < 0;
        int wanted = precision == 0 ? 1 : precision;
        BigDecimal digits = strip(digitsFor(value, shortest ? -1 : wanted));
        int count = digits.signum() == 0 ? 0 : digits.precision();
        int point = digits.signum() == 0 ? 0 : count - digits.scale();
        int limit = shortest ? 6 : wanted > count && count >= point ? count : wanted;
        int exponent = point - 1;
        if (exponent < -4 || exponent >= limit) {
            return exponent(digits, verb == 'G' ? 'E' : 'e', Math.max(count - 1, 0));
        }
        return digits.signum() == 0
                ? "0"
                : digits.setScale(Math.max(0, digits.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private static String exponent(BigDecimal digits, char verb, int precision) {
        String text = digits.unscaledValue().toString();
        int exponent = digits.signum() == 0 ? 0 : text.length() - 1 - digits.scale();
        int fraction = precision < 0 ? text.length() - 1 : precision;
        StringBuilder out = new StringBuilder().append(text.charAt(0));
        if (fraction > 0) {
            String rest = text.substring(1, Math.min(text.length(), fraction + 1));
            out.append('.').append(rest).append("0".repeat(fraction - rest.length()));
        }
        out.append(verb).append(exponent < 0 ? '-' : '+');
        String power = String.valueOf(Math.abs(exponent));
        return out.append(power.length() < 2 ? "0" : "").append(power).toString();
    }

    private static BigDecimal digitsFor(double value, int count) {
        if (count < 0) {
            return strip(shortest(value));
        }
        return new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal strip(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** The fewest digits that still mean this number. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = strip(new BigDecimal(Double.toString(value)));
        if (digits.precision() == 2) {
            BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return one.doubleValue() == value ? one : digits;
        }
        return digits;
    }
}
