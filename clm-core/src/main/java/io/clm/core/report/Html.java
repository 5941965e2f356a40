package io.clm.core.report;

import java.util.List;

/** Elements of a page; every text that goes in is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Text as it may stand anywhere in a page, in attributes too. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isControl(c) ? '\ufffd' : c);
            }
        }
        return escaped.toString();
    }

    private static boolean isControl(char c) {
        return c < 0x20 && c != '\n' && c != '\t';
    }

    Html open(String tag, String style) {
        out.append('<').append(tag);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(escaped(style)).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html element(String tag, String style, String text) {
        open(tag, style);
        out.append(escaped(text));
        return close(tag);
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** The lines of a unified diff, or of a value. */
    Html lines(List<String> lines) {
        open("pre", "");
        for (String line : lines) {
            element("span", style(line), line.isEmpty() ? " " : line);
        }
        return close("pre");
    }

    private static String style(String line) {
        if (line.startsWith("+")) {
            return "add";
        }
        if (line.startsWith("-")) {
            return "del";
        }
        return line.startsWith("@@") ? "hunk" : "same";
    }

    /** What this program writes itself, never a text from outside. */
    Html raw(String own) {
        out.append(own);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
