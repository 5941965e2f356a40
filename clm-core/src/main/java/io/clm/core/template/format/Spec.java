package io.clm.core.template.format;

/**
 * Flags, width and precision of one printf verb.
 *
 * @param width in characters; -1 when not given
 * @param precision -1 when not given
 */
record Spec(
        boolean minus,
        boolean plus,
        boolean sharp,
        boolean space,
        boolean zero,
        int width,
        int precision,
        boolean plusV,
        boolean sharpV) {

    static final Spec PLAIN = new Spec(false, false, false, false, false, -1, -1, false, false);

    boolean hasWidth() {
        return width >= 0;
    }

    boolean hasPrecision() {
        return precision >= 0;
    }

    /** Under {@code %v}, and {@code %w} which is the same where no error is made, plus and sharp mean the form of structures, not of numbers. */
    Spec forVerb(char verb) {
        return (verb == 'v' || verb == 'w') && (plus || sharp)
                ? new Spec(minus, false, false, space, zero, width, precision, plus && !sharp, sharp)
                : this;
    }

    Spec withoutZero() {
        return new Spec(minus, plus, sharp, space, false, width, precision, plusV, sharpV);
    }

    Spec withoutPrecision() {
        return new Spec(minus, plus, sharp, space, zero, width, -1, plusV, sharpV);
    }

    /** Pads to the width, counted in characters. */
    String pad(String text) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        if (minus) {
            return text + " ".repeat(missing);
        }
        return (zero ? "0" : " ").repeat(missing) + text;
    }
}
