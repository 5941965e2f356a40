package io.clm.core.template.format;

import java.math.BigInteger;

/** Floating-point numbers with binary exponents, as Go's {@code %x} and {@code %b} write them. */
final class HexFloat {

    private static final int FRACTION_BITS = 52;
    private static final int BIAS = 1023;

    private HexFloat() {}

    /** Mantissa as a decimal integer, then the power of two. */
    static String binary(double value) {
        int exponent = exponent(value) - FRACTION_BITS;
        return mantissa(value) + "p" + (exponent < 0 ? "" : "+") + exponent;
    }

    /** One hexadecimal digit, a fraction, then the power of two; -1 is as many digits as needed. */
    static String hex(double value, int precision) {
        if (value == 0) {
            return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
        }
        int exponent = exponent(value);
        long mantissa = mantissa(value);
        while (mantissa < 1L << FRACTION_BITS) {
            mantissa <<= 1;
            exponent--;
        }
        if (precision >= 0 && precision < FRACTION_BITS / 4) {
            mantissa = rounded(mantissa, FRACTION_BITS - 4 * precision);
            if (mantissa >= 2L << FRACTION_BITS) {
                mantissa >>= 1;
                exponent++;
            }
        }
        return "0x1" + fraction(mantissa, precision) + power(exponent);
    }

    private static String fraction(long mantissa, int precision) {
        String digits = BigInteger.valueOf(mantissa).toString(16).substring(1);
        String shown = precision < 0
                ? digits.replaceFirst("0+$", "")
                : precision <= digits.length()
                        ? digits.substring(0, precision)
                        : digits + "0".repeat(precision - digits.length());
        return shown.isEmpty() ? "" : "." + shown;
    }

    /** Half to even, the lowest {@code bits} cleared. */
    private static long rounded(long mantissa, int bits) {
        long unit = 1L << bits;
        long rest = mantissa & unit - 1;
        long floor = mantissa - rest;
        boolean up = rest > unit / 2 || rest == unit / 2 && (floor & unit) != 0;
        return up ? floor + unit : floor;
    }

    private static String power(int exponent) {
        String digits = String.valueOf(Math.abs(exponent));
        return (exponent < 0 ? "p-" : "p+") + (digits.length() < 2 ? "0" : "") + digits;
    }

    private static int exponent(double value) {
        return Math.max(Math.getExponent(value), 1 - BIAS);
    }

    private static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        return Math.getExponent(value) < 1 - BIAS ? fraction : fraction | 1L << FRACTION_BITS;
    }
}
