package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.INT;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.format.BoundedText;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import java.util.Arrays;
import java.util.List;

/** Texts fitted into a width, in bytes as Go counts. */
final class Wraps {

    private static final String MARK = "...";

    private Wraps() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("wrap", INT, STRING)
                        .gives(a -> TextValue.of(wrap(a.bytes(1), a.integer(0), "\n", false))),
                TemplateFunction.of("wrapWith", INT, STRING, STRING)
                        .gives(a -> TextValue.of(
                                wrap(a.bytes(2), a.integer(0), a.text(1).isEmpty() ? "\n" : a.text(1), true))),
                TemplateFunction.of("abbrev", INT, STRING)
                        .gives(a ->
                                a.integer(0) < 4 ? a.value(1) : TextValue.of(abbreviate(a.bytes(1), 0, a.integer(0)))),
                TemplateFunction.of("abbrevboth", INT, INT, STRING)
                        .gives(a -> a.integer(1) < 4 || a.integer(0) > 0 && a.integer(1) < 7
                                ? a.value(2)
                                : TextValue.of(abbreviate(a.bytes(2), a.integer(0), a.integer(1)))));
    }

    /** At the last space that fits; a longer word is broken, or longer than its line. */
    private static String wrap(byte[] text, long wanted, String newLine, boolean breaks) {
        int width = (int) Math.max(1, Math.min(wanted, BoundedText.MAX));
        BoundedText out = new BoundedText();
        int start = 0;
        while (text.length - start > width) {
            if (text[start] == ' ') {
                start++;
                continue;
            }
            int space = lastSpace(text, start, start + width);
            if (space < 0 && !breaks) {
                space = nextSpace(text, start + width);
            }
            int end = space < 0 ? start + width : space;
            out.append(part(text, start, end)).append(end < text.length ? newLine : "");
            start = space < 0 ? end : Math.min(text.length, space + 1);
        }
        return out.append(part(text, start, text.length)).toString();
    }

    private static int lastSpace(byte[] text, int from, int last) {
        for (int i = last; i >= from; i--) {
            if (text[i] == ' ') {
                return i;
            }
        }
        return -1;
    }

    private static int nextSpace(byte[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != ' ') {
            i++;
        }
        return i;
    }

    private static String abbreviate(byte[] text, long from, long width) {
        if (text.length <= width) {
            return Utf8.decode(text);
        }
        int kept = (int) width - MARK.length();
        int offset = (int) Math.max(0, Math.min(from, text.length));
        offset = text.length - offset < kept ? text.length - kept : offset;
        if (offset <= 4) {
            return part(text, 0, kept) + MARK;
        }
        if (offset + kept < text.length) {
            byte[] rest = Arrays.copyOfRange(text, offset, text.length);
            return MARK + (kept < 4 ? "" : abbreviate(rest, 0, kept));
        }
        return MARK + part(text, text.length - kept, text.length);
    }

    private static String part(byte[] text, int from, int to) {
        return Utf8.decode(Arrays.copyOfRange(text, from, to));
    }
}
