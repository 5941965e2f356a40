package io.clm.core.report;

/** Colours of a terminal, or none. */
record Ink(boolean colours) {

    /** What colours mean here. */
    enum Colour {
        ADD("32"),
        CHANGE("33"),
        DELETE("31"),
        REPLACE("35"),
        RISK("1;31"),
        PLAIN(""),
        BOLD("1"),
        DIM("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    String in(Colour colour, String text) {
        return colours && !text.isEmpty() && !colour.code.isEmpty()
                ? "\u001b[" + colour.code + "m" + text + "\u001b[0m"
                : text;
    }

    String sign(Entry.Sign sign, String text) {
        return switch (sign) {
            case ADD -> in(Colour.ADD, text);
            case CHANGE -> in(Colour.CHANGE, text);
            case REPLACE -> in(Colour.REPLACE, text);
            case DELETE -> in(Colour.DELETE, text);
            case LEAVE, NONE -> in(Colour.DIM, text);
        };
    }

    /** A line of a unified diff. */
    String line(String line) {
        if (line.startsWith("+")) {
            return in(Colour.ADD, line);
        }
        if (line.startsWith("-")) {
            return in(Colour.DELETE, line);
        }
        return in(Colour.DIM, line);
    }
}
