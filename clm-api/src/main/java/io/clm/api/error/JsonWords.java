package io.clm.api.error;

import java.util.List;
import java.util.regex.Pattern;

/** What a parser says of a text that is no JSON, in words for whoever sent it; its own name its inside and quote values. */
final class JsonWords {

    private static final String VALUE =
            "a value must be a text in double quotes, a number, true, false, null, an object or a list";
    private static final String ENCODING = "it must be encoded as UTF-8";
    private static final String NUMBER = "a number must be written as JSON has it, such as -1.5e3";
    private static final String OTHER = "something there does not belong there";

    /** The first whose pattern is found counts. */
    private static final List<Word> WORDS = List.of(
            word("^Unexpected end|^Unexpected EOF", "it ends before it is complete"),
            word("^Trailing token", "something follows after its end"),
            word("^Duplicate Object property", "a name stands twice in the same object"),
            word("nesting depth", "it is nested too deeply"),
            word("^(String|Name) value length|^Name length", "a text is too long"),
            word("^Number value length|BigDecimal scale", "a number has too many digits"),
            word("UTF-8|UTF-32|^Unexpected byte|surrogate", ENCODING),
            word(
                    "^Illegal unquoted",
                    "a control character in a text must be escaped, such as \\n for the end of a line"),
            word("^Illegal character", "a control character stands outside of a text"),
            word(
                    "character escape|escape sequence",
                    "a backslash in a text must come before one of \" \\ / b f n r t u"),
            word("colon to separate", "a colon must follow a name"),
            word("comma to separate", "a comma must stand between two, or a closing bracket at the end"),
            word("property name", "a name in double quotes must stand there"),
            word("close marker", "a closing bracket does not fit what is open"),
            word("[Nn]umeric value|number", NUMBER),
            word("^Unrecognized token|^Non-standard token|expected a (valid )?value", VALUE));

    private JsonWords() {}

    static String of(String theirs) {
        return WORDS.stream()
                .filter(word -> word.in(theirs))
                .findFirst()
                .map(Word::ours)
                .orElse(OTHER);
    }

    private static Word word(String theirs, String ours) {
        return new Word(Pattern.compile(theirs), ours);
    }

    private record Word(Pattern theirs, String ours) {
        boolean in(String text) {
            return theirs.matcher(text).find();
        }
    }
}
