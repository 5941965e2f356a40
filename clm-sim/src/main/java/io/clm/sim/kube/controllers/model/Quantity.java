package io.clm.sim.kube.controllers.model;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Amounts as Kubernetes writes them: {@code 100m}, {@code 1.5Gi}, {@code 2e3}. */
public final class Quantity {
    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("E", new BigDecimal("1e18")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private Quantity() {}

    /** In thousandths of the unit, so that a CPU is 1000; 0 when absent or rubbish. */
    public static long milli(JsonNode amount) {
        return milli(amount.asString(""));
    }

    public static long milli(String text) {
        try {
            return parse(text.strip()).movePointRight(3).longValue();
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Writes thousandths: whole units without a suffix, others with {@code m}. */
    public static String ofMilli(long milli) {
        return milli % 1000 == 0 ? Long.toString(milli / 1000) : milli + "m";
    }

    private static BigDecimal parse(String text) {
        int letters = text.length();
        while (letters > 0 && Character.isLetter(text.charAt(letters - 1))) {
            letters--;
        }
        BigDecimal factor = SUFFIXES.get(text.substring(letters));
        return factor == null ? new BigDecimal(text) : new BigDecimal(text.substring(0, letters)).multiply(factor);
    }
}
