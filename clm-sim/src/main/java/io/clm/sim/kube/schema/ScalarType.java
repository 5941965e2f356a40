package io.clm.sim.kube.schema;

import java.util.List;

/**
 * One value.
 *
 * @param format such as int32, int64, date-time, byte; empty for none
 * @param allowed the only values, empty = any
 */
public record ScalarType(Kind kind, String format, List<String> allowed) implements Type {
    /** What JSON may stand there. */
    public enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        INT_OR_STRING,
        QUANTITY
    }
}
