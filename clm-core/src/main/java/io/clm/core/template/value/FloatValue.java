package io.clm.core.template.value;

/** A floating-point number. */
public record FloatValue(double value, GoType type) implements Value {

    public static FloatValue of(double value) {
        return new FloatValue(value, GoType.FLOAT64);
    }

    @Override
    public boolean truth() {
        return value != 0;
    }
}
