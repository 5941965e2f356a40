package io.clm.core.template.function;

import io.clm.core.template.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource as Kubernetes writes it.
 *
 * @param whole whether Kubernetes keeps it as an integer with a scale; what is not has no exact integer form for it
 */
record Quantity(BigDecimal value, Format format, boolean whole) {

    /** How an amount is written. */
    enum Format {
        DECIMAL_EXPONENT,
        DECIMAL_SI,
        BINARY_SI
    }

    private static final String GRAMMAR = "^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$";
    private static final Pattern SHAPE =
            Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?([eEinumkKMGTP]*)([-+]?[0-9]*)");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    static final Quantity ZERO = new Quantity(BigDecimal.ZERO, Format.DECIMAL_SI, true);

    /** @throws TemplateException in Kubernetes' words */
    static Quantity parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (text.isEmpty() || !shape.matches()) {
            throw TemplateException.of("quantities must match the regular expression '" + GRAMMAR + "'");
        }
        String fraction = shape.group(3) == null ? "" : shape.group(3);
        String digits = shape.group(2) + fraction;
        if (digits.isEmpty()) {
            throw TemplateException.of("unable to parse numeric part of quantity");
        }
        BigDecimal number = new BigDecimal(new BigInteger(shape.group(1) + digits), fraction.length());
        return scaled(number, shape.group(4), shape.group(5), fraction.isEmpty());
    }

    private static Quantity scaled(BigDecimal number, String suffix, String power, boolean noFraction) {
        if (power.isEmpty() && BINARY.indexOf(suffix) > 0) {
            BigInteger unit = BigInteger.ONE.shiftLeft(10 * BINARY.indexOf(suffix));
            return capped(number.multiply(new BigDecimal(unit)), Format.BINARY_SI, noFraction);
        }
        if (power.isEmpty() && DECIMAL.contains(suffix)) {
            return capped(number.scaleByPowerOfTen(3 * DECIMAL.indexOf(suffix) - 9), Format.DECIMAL_SI, true);
        }
        if (suffix.equalsIgnoreCase("e") && power.matches("[+-]?[0-9]{1,4}")) {
            return capped(number.scaleByPowerOfTen(Integer.parseInt(power)), Format.DECIMAL_EXPONENT, true);
        }
        throw TemplateException.of("unable to parse quantity's suffix");
    }

    /** Never beyond 63 bits, never finer than a billionth. */
    private static Quantity capped(BigDecimal value, Format format, boolean whole) {
        BigDecimal rounded = value.scale() > 9 ? value.setScale(9, RoundingMode.UP) : value;
        return new Quantity(rounded.min(MAX).max(MAX.negate()), format, whole);
    }

    Quantity plus(Quantity other) {
        Format shown = value.signum() == 0 ? other.format : format;
        return new Quantity(value.add(other.value), shown, whole && other.whole);
    }

    Quantity withValue(BigDecimal newValue) {
        return new Quantity(newValue, format, true);
    }

    /** Rounded away from zero. */
    long inUnits(int powerOfTen) {
        return value.scaleByPowerOfTen(-powerOfTen).setScale(0, RoundingMode.UP).longValue();
    }

    boolean isInteger() {
        return whole && value.stripTrailingZeros().scale() <= 0;
    }

    /** The one way Kubernetes writes this amount. */
    @Override
    public String toString() {
        if (value.signum() == 0) {
            return "0";
        }
        boolean small = value.abs().compareTo(BigDecimal.valueOf(1024)) < 0;
        boolean integer = value.stripTrailingZeros().scale() <= 0;
        return format == Format.BINARY_SI && !small && integer ? binary() : decimal();
    }

    private String binary() {
        BigInteger number = value.toBigIntegerExact();
        int unit = 0;
        while (unit < BINARY.size() - 1 && number.mod(BigInteger.valueOf(1024)).signum() == 0) {
            number = number.shiftRight(10);
            unit++;
        }
        return number + BINARY.get(unit);
    }

    private String decimal() {
        int exponent = -value.stripTrailingZeros().scale();
        int thousands = Math.floorDiv(exponent, 3);
        String number =
                value.scaleByPowerOfTen(-3 * thousands).toBigIntegerExact().toString();
        if (format == Format.DECIMAL_EXPONENT) {
            return thousands == 0 ? number : number + "e" + 3 * thousands;
        }
        int index = Math.min(thousands + 3, DECIMAL.size() - 1);
        BigDecimal shown = value.scaleByPowerOfTen(-3 * (index - 3));
        return shown.toBigInteger() + DECIMAL.get(index);
    }
}
