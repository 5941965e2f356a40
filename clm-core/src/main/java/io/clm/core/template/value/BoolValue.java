package io.clm.core.template.value;

/** True or false. */
public record BoolValue(boolean value) implements Value {

    public static final BoolValue TRUE = new BoolValue(true);
    public static final BoolValue FALSE = new BoolValue(false);

    public static BoolValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public GoType type() {
        return GoType.BOOL;
    }

    @Override
    public boolean truth() {
        return value;
    }
}
