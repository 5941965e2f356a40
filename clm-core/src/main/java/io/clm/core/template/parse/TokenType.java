package io.clm.core.template.parse;

import java.util.Map;

/** Kinds of tokens. */
enum TokenType {
    TEXT,
    EOF,
    ERROR,
    LEFT_DELIMITER,
    RIGHT_DELIMITER,
    SPACE,
    ASSIGN,
    DECLARE,
    PIPE,
    LEFT_PAREN,
    RIGHT_PAREN,
    COMMA_OR_OTHER,
    BOOL,
    CHARACTER,
    COMPLEX,
    NUMBER,
    STRING,
    RAW_STRING,
    FIELD,
    VARIABLE,
    IDENTIFIER,
    DOT,
    NIL,
    BLOCK,
    BREAK,
    CONTINUE,
    DEFINE,
    ELSE,
    END,
    IF,
    RANGE,
    TEMPLATE,
    WITH;

    private static final Map<String, TokenType> KEYWORDS = Map.ofEntries(
            Map.entry("block", BLOCK),
            Map.entry("break", BREAK),
            Map.entry("continue", CONTINUE),
            Map.entry("define", DEFINE),
            Map.entry("else", ELSE),
            Map.entry("end", END),
            Map.entry("if", IF),
            Map.entry("range", RANGE),
            Map.entry("nil", NIL),
            Map.entry("template", TEMPLATE),
            Map.entry("with", WITH),
            Map.entry("true", BOOL),
            Map.entry("false", BOOL));

    static TokenType ofWord(String word) {
        return KEYWORDS.getOrDefault(word, IDENTIFIER);
    }

    boolean isKeyword() {
        return ordinal() >= DOT.ordinal();
    }

    /** Whether a command can begin with it. */
    boolean startsOperand() {
        return switch (this) {
            case BOOL,
                    CHARACTER,
                    COMPLEX,
                    DOT,
                    FIELD,
                    IDENTIFIER,
                    NUMBER,
                    NIL,
                    RAW_STRING,
                    STRING,
                    VARIABLE,
                    LEFT_PAREN -> true;
            default -> false;
        };
    }
}
