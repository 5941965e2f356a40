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
        return text.indexOf('\0') >= 0 ? object("must not contain NUL characters") : text;
    }

    private String object(String message) {
        violations.add(new Violation(at, message));
        return "";
    }
}
