package io.clm.core.template.ast;

import org.jspecify.annotations.Nullable;

/**
 * A number as written, with every type that can hold it.
 *
 * @param text as in the source
 * @param integer its value as a signed integer; null when it has none
 * @param unsigned the bits of its value as an unsigned integer; null when it has none
 * @param real its value as a floating-point number
 */
public record NumberConstant(
        String text, @Nullable Long integer, @Nullable Long unsigned, double real) {

    /** Whether the way it is written makes it a floating-point number where nothing else decides. */
    public boolean writtenAsFloat() {
        return !isCharacter() && !isHexInteger() && containsAny(".eEpP");
    }

    private boolean isCharacter() {
        return text.startsWith("'");
    }

    private boolean isHexInteger() {
        return text.length() > 2
                && text.charAt(0) == '0'
                && (text.charAt(1) == 'x' || text.charAt(1) == 'X')
                && !text.contains("p")
                && !text.contains("P");
    }

    private boolean containsAny(String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
