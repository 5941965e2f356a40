package io.clm.sim.kube.select;

import java.util.Map;
import java.util.Set;

/** One demand on the labels of an object. */
record Requirement(String key, Operator operator, Set<String> values) {
    /** How a label is compared. */
    enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        GREATER,
        LESS
    }

    boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case IN -> value != null && values.contains(value);
            case NOT_IN -> value == null || !values.contains(value);
            case EXISTS -> value != null;
            case DOES_NOT_EXIST -> value == null;
            case GREATER -> value != null && compare(value) > 0;
            case LESS -> value != null && compare(value) < 0;
        };
    }

    private int compare(String value) {
        String bound = values.iterator().next();
        try {
            return Long.compare(Long.parseLong(value), Long.parseLong(bound));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
