package io.clm.core.diff;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities of Kubernetes, such as {@code 100m} and {@code 1.5Gi}. */
final class Amounts {
    private static final Pattern SHAPE =
            Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]*)?|[+-]?\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,3})?");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String BINARY = "KMGTPE";
    private static final Set<String> HOLDERS = Set.of(
            "requests",
            "limits",
            "capacity",
            "allocatable",
            "hard",
            "podFixed",
            "max",
            "min",
            "default",
            "defaultRequest",
            "maxLimitRequestRatio",
            "minAllowed",
            "maxAllowed");
    private static final Set<String> FIELDS = Set.of("sizeLimit", "averageValue", "divisor", "storage");

    private Amounts() {}

    /** Whether a field holds a quantity. */
    static boolean isAt(Path path) {
        return FIELDS.contains(path.name()) || HOLDERS.contains(path.parent());
    }

    static boolean same(@Nullable Object before, @Nullable Object after) {
        Optional<BigDecimal> old = value(before);
        return old.isPresent()
                && value(after).filter(fresh -> fresh.compareTo(old.get()) == 0).isPresent();
    }

    private static Optional<BigDecimal> value(@Nullable Object amount) {
        if (!(amount instanceof String) && !(amount instanceof Number)) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(amount.toString().strip());
        return shape.matches() ? Optional.of(scaled(new BigDecimal(shape.group(1)), shape.group(2))) : Optional.empty();
    }

    private static BigDecimal scaled(BigDecimal number, @Nullable String suffix) {
        if (suffix == null) {
            return number;
        }
        if (suffix.endsWith("i")) {
            return number.multiply(BigDecimal.valueOf(1024).pow(BINARY.indexOf(suffix.charAt(0)) + 1));
        }
        Integer power = DECIMAL.get(suffix);
        return number.scaleByPowerOfTen(power == null ? Integer.parseInt(suffix.substring(1)) : power);
    }
}
