package io.clm.core.template.value;

/**
 * A string. Go's strings are bytes: length, index and slice count UTF-8 ({@link Utf8}); bytes that are no UTF-8 are
 * kept as lone surrogates.
 */
public record TextValue(String text, GoType type) implements Value {

    public static final TextValue EMPTY = new TextValue("", GoType.STRING);

    public static TextValue of(String text) {
        return text.isEmpty() ? EMPTY : new TextValue(text, GoType.STRING);
    }

    /** A string of a type of its own: no function that wants a plain string takes it. */
    public static TextValue of(String text, GoType type) {
        return new TextValue(text, type);
    }

    public byte[] bytes() {
        return Utf8.encode(text);
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }

    /** Only its length: the text may be a secret. */
    @Override
    public String toString() {
        return "TextValue[" + text.length() + " characters]";
    }
}
