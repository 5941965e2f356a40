package io.clm.core.yaml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts mean in YAML 1.1, as Go's yaml.v2 decides it. */
public final class YamlScalars {

    private static final String PREFIX = "tag:yaml.org,2002:";
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final double EXACT = 0x1p53;
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Set<String> TRUE = words("y", "yes", "true", "on");
    private static final Set<String> FALSE = words("n", "no", "false", "off");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> INFINITE = Set.of(".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF");
    private static final Set<String> MINUS_INFINITE = Set.of("-.inf", "-.Inf", "-.INF");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");

    private YamlScalars() {}

    /** Lower case, upper case, and with a capital. */
    private static Set<String> words(String... words) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            all.add(word);
            all.add(word.toUpperCase(Locale.ROOT));
            all.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return Set.copyOf(all);
    }

    static boolean isNull(YamlNode.Scalar scalar) {
        return scalar.tag().equals(PREFIX + "null")
                || scalar.tag().equals(PlainTextSchema.OPEN) && NULL.contains(scalar.text());
    }

    /** The value: null, Boolean, Long, BigInteger (beyond 63 bits), Double or String. */
    public static @Nullable Object value(YamlNode.Scalar scalar) {
        return switch (scalar.tag()) {
            case PREFIX + "binary" -> binary(scalar.text());
            case PREFIX + "null" -> null;
            case PlainTextSchema.OPEN, PREFIX + "int", PREFIX + "float", PREFIX + "bool" -> implied(scalar.text());
            default -> scalar.text();
        };
    }

    private static @Nullable Object implied(String text) {
        if (NULL.contains(text)) {
            return null;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        return number(text).orElse(text);
    }

    private static Object binary(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Optional<Object> number(String text) {
        if (!startsNumber(text)) {
            return special(text);
        }
        String bare = text.replace("_", "");
        Optional<Object> integer = integer(bare);
        return integer.isPresent() ? integer : real(bare);
    }

    private static boolean startsNumber(String text) {
        return "+-.0123456789".indexOf(text.charAt(0)) >= 0 && text.chars().anyMatch(Character::isDigit);
    }

    private static Optional<Object> special(String text) {
        if (INFINITE.contains(text)) {
            return Optional.of(Double.POSITIVE_INFINITY);
        }
        if (MINUS_INFINITE.contains(text)) {
            return Optional.of(Double.NEGATIVE_INFINITY);
        }
        return NOT_A_NUMBER.contains(text) ? Optional.of(Double.NaN) : Optional.empty();
    }

    private static Optional<Object> integer(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        int radix = radix(digits);
        String body = radix == 10 ? digits : digits.substring(Character.isLetter(digits.charAt(1)) ? 2 : 1);
        if (body.isEmpty() || body.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger((text.startsWith("-") ? "-" : "") + body, radix);
        if (value.compareTo(MAX_UNSIGNED) > 0 || value.compareTo(MIN_SIGNED) < 0) {
            return Optional.empty();
        }
        return Optional.of(value.bitLength() < 64 ? (Object) value.longValue() : value);
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    /** Numbers without a fraction become integers, as JSON does not tell them apart. */
    private static Optional<Object> real(String text) {
        if (!FLOAT.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return Optional.of(whole ? (Object) (long) value : (Object) value);
    }
}
