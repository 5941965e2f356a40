package io.clm.core.template.value;

/** An integer; all of Go's sizes are kept in 64 bits. */
public record IntValue(long value, GoType type) implements Value {

    public static IntValue of(long value) {
        return new IntValue(value, GoType.INT);
    }

    public static IntValue int64(long value) {
        return new IntValue(value, GoType.INT64);
    }

    @Override
    public boolean truth() {
        return value != 0;
    }
}
