package io.clm.core.template.format;

import io.clm.core.template.TemplateException;

/** A text under construction that refuses to grow beyond bounds. */
public final class BoundedText {

    /** Characters that any one text made by a template may have: 16 Mi. */
    public static final int MAX = 16 << 20;

    private final StringBuilder text = new StringBuilder();
    private final int max;

    public BoundedText() {
        this(MAX);
    }

    public BoundedText(int max) {
        this.max = max;
    }

    /** @throws TemplateException when the text would become too long */
    public BoundedText append(String part) {
        check((long) text.length() + part.length(), max);
        text.append(part);
        return this;
    }

    public int length() {
        return text.length();
    }

    /** @throws TemplateException when a text of this length would be too long */
    public static void check(long length) {
        check(length, MAX);
    }

    private static void check(long length, int max) {
        if (length > max) {
            throw TemplateException.of("text is longer than " + max + " characters");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
