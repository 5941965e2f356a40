package io.clm.core.template.function;

import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.value.Utf8;
import java.util.Locale;

/** Text made safe for HTML, JavaScript and URL queries, as Go does it. */
final class Escapes {

    private Escapes() {}

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case 0 -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> js(out, c));
        return out.toString();
    }

    private static void js(StringBuilder out, int c) {
        if (c == '\\' || c == '\'' || c == '"') {
            out.append('\\').append((char) c);
        } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '=') {
            out.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else if (c < 0x80 || GoQuote.isPrint(c)) {
            out.appendCodePoint(c);
        } else {
            out.append(String.format(Locale.ROOT, "\\u%04X", Utf8.isEscape(c) ? 0xFFFD : c));
        }
    }

    static String urlQuery(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : Utf8.encode(text)) {
            int c = b & 0xFF;
            if (c == ' ') {
                out.append('+');
            } else if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return out.toString();
    }
}
