package io.clm.core.schema;

/** What a value of JSON is. */
public enum JsonType {
    OBJECT('o', "a map"),
    ARRAY('a', "a list"),
    STRING('s', "a text"),
    NUMBER('n', "a number"),
    INTEGER('i', "a whole number"),
    BOOLEAN('b', "true or false"),
    NULL('z', "null");

    private final char letter;
    private final String description;

    JsonType(char letter, String description) {
        this.letter = letter;
        this.description = description;
    }

    /** As a sentence names it: {@code a whole number}. */
    public String description() {
        return description;
    }

    /** @param letter of the short form */
    static JsonType of(int letter) {
        for (JsonType type : values()) {
            if (type.letter == letter) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type " + (char) letter);
    }
}
