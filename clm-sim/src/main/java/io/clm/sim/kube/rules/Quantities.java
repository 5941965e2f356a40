package io.clm.sim.kube.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts such as {@code 100m}, {@code 1.5Gi}: read, and written the one canonical way that the API answers with. */
public final class Quantities {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]?|[eE][+-]?\\d+)");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final Map<String, Integer> POWERS =
            Map.of("n", -9, "u", -6, "m", -3, "", 0, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);

    private Quantities() {}

    /** The canonical text, or empty when it is no quantity. */
    public static Optional<String> canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String suffix = form.group(2);
        BigDecimal number = new BigDecimal(form.group(1));
        if (BINARY.indexOf(suffix) > 0) {
            return Optional.of(binary(number.multiply(power(1024, BINARY.indexOf(suffix)))));
        }
        if (isExponent(suffix)) {
            return Optional.of(
                    number.signum() == 0 ? "0" : text.replaceFirst("^\\+", "").replace('E', 'e'));
        }
        return Optional.of(decimal(number.scaleByPowerOfTen(exponent(suffix))));
    }

    /** The value in units (bytes, cores), or empty when it is no quantity. */
    public static Optional<BigDecimal> value(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1));
        int binary = BINARY.indexOf(form.group(2));
        return Optional.of(
                binary > 0 ? number.multiply(power(1024, binary)) : number.scaleByPowerOfTen(exponent(form.group(2))));
    }

    private static boolean isExponent(String suffix) {
        return suffix.length() > 1 && Character.toLowerCase(suffix.charAt(0)) == 'e';
    }

    private static int exponent(String suffix) {
        return isExponent(suffix) ? Integer.parseInt(suffix.substring(1)) : POWERS.getOrDefault(suffix, 0);
    }

    /** A binary amount below one unit of it is written in decimal thousandths, as the real one does. */
    private static String binary(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(1024)) < 0) {
            return decimal(value);
        }
        BigInteger whole = value.toBigIntegerExact();
        int power = 0;
        BigInteger step = BigInteger.valueOf(1024);
        while (power < BINARY.size() - 1 && whole.mod(step).signum() == 0 && whole.signum() != 0) {
            whole = whole.divide(step);
            power++;
        }
        return whole + BINARY.get(power);
    }

    private static String decimal(BigDecimal value) {
        BigInteger nano =
                value.movePointRight(9).setScale(0, RoundingMode.CEILING).toBigInteger();
        if (nano.signum() == 0) {
            return "0";
        }
        int power = 0;
        BigInteger step = BigInteger.valueOf(1000);
        while (power < DECIMAL.size() - 1 && nano.mod(step).signum() == 0) {
            nano = nano.divide(step);
            power++;
        }
        return nano + DECIMAL.get(power);
    }

    private static BigDecimal power(long base, int exponent) {
        return new BigDecimal(BigInteger.valueOf(base).pow(exponent));
    }
}
