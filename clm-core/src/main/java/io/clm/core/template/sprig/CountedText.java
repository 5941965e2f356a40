package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;

/** A text that lets itself be looked at only so often. */
final class CountedText implements CharSequence {

    /** Looks per character that any sane expression needs; and some for short texts. */
    private static final long PER_CHARACTER = 200;

    private static final long AT_LEAST = 1_000_000;

    private final String text;
    private long left;

    CountedText(String text) {
        this.text = text;
        this.left = AT_LEAST + PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw TemplateException.of("the regular expression takes too long on this text; make it simpler");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
