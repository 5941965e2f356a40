package io.clm.core.template.parse;

import io.clm.core.template.ast.GoQuote;

/**
 * A piece of a template's source.
 *
 * @param position characters from the start of the source
 * @param line from 1
 */
record Token(TokenType type, int position, String text, int line) {

    boolean is(TokenType other) {
        return type == other;
    }

    /** As Go names it in syntax errors. */
    String describe() {
        if (type == TokenType.EOF) {
            return "EOF";
        }
        if (type == TokenType.ERROR) {
            return text;
        }
        if (type.isKeyword()) {
            return "<" + text + ">";
        }
        return text.codePointCount(0, text.length()) > 10
                ? GoQuote.quote(text.substring(0, text.offsetByCodePoints(0, 10))) + "..."
                : GoQuote.quote(text);
    }
}
