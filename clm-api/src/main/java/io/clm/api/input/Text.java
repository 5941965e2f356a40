package io.clm.api.input;

import io.clm.api.error.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One text of a body. */
record Text(JsonNode value, String at, List<Violation> violations) {

    private static final int MAX = 100_000;

    /** The text; empty, with an objection, when it is none that can be kept. */
    String read() {
        if (!value.isString()) {
            return object("must be a text");
        }
        String text = value.asString();
        if (text.length() > MAX) {
            return object("must not be longer than " + MAX + " characters");
        }
        return isStorable(text) ? text : object("must not contain NUL characters or halves of surrogate pairs");
    }

    /** Whether the database can keep a text. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private String object(String message) {
        violations.add(new Violation(at, message));
        return "";
    }
}
