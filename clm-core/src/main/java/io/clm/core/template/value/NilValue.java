package io.clm.core.template.value;

/**
 * Nothing: {@link #NONE} is Go's missing value, any other a nil of some type (an interface, a pointer).
 */
public record NilValue(GoType type) implements Value {

    /** A value that does not exist; prints {@code <no value>}. */
    public static final NilValue NONE = new NilValue(new GoType(GoType.Kind.ANY, "<nil>", null));

    /** A nil of type {@code interface{}}: a null in data. */
    public static final NilValue NULL = new NilValue(GoType.ANY);

    public boolean isNone() {
        return type.equals(NONE.type);
    }

    @Override
    public boolean truth() {
        return false;
    }
}
