package io.clm.core.report;

import java.util.List;

/** Details of a change, line by line, for a terminal. */
final class TextDetails {
    private static final int WIDE = 110;
    private static final int MOST_LINES = 60;

    private final Ink ink;
    private final StringBuilder out;

    TextDetails(Ink ink, StringBuilder out) {
        this.ink = ink;
        this.out = out;
    }

    void write(String indent, Detail detail) {
        switch (detail) {
            case Detail.Value value -> value(indent, value);
            case Detail.Lines lines -> lines(indent, lines);
        }
    }

    private void value(String indent, Detail.Value value) {
        String note = note(value.note());
        String path = value.path().isEmpty() ? "" : value.path() + ": ";
        String before = value.before();
        String after = value.after();
        if (before == null && after == null) {
            line(indent + value.path() + note);
        } else if (before == null || after == null) {
            one(indent, value, note);
        } else if (path.length() + before.length() + after.length() <= WIDE) {
            line(indent + path + before + " → " + after + note);
        } else {
            two(indent, value.path(), before, after, note);
        }
    }

    private void one(String indent, Detail.Value value, String note) {
        boolean fresh = value.before() == null;
        String json = fresh ? String.valueOf(value.after()) : String.valueOf(value.before());
        List<String> lines = Readable.lines(json);
        String sign = fresh ? "+" : "-";
        String path = value.path().isEmpty() ? "" : value.path();
        if (lines.size() == 1) {
            String text = path.isEmpty() ? lines.getFirst() : path + ": " + lines.getFirst();
            line(indent + ink.line(sign + " " + text) + note);
        } else {
            line(indent + ink.line(sign + " " + path + ":") + note);
            limited(indent + "    ", sign, lines);
        }
    }

    private void two(String indent, String path, String before, String after, String note) {
        List<String> old = Readable.lines(before);
        List<String> fresh = Readable.lines(after);
        line(indent + path + ":" + note);
        if (old.size() == 1 && fresh.size() == 1) {
            List<String> focused = Readable.focused(old.getFirst(), fresh.getFirst());
            line(indent + "  " + ink.line("- " + focused.get(0)));
            line(indent + "  " + ink.line("+ " + focused.get(1)));
        } else {
            limited(indent + "  ", "-", old);
            limited(indent + "  ", "+", fresh);
        }
    }

    private void limited(String indent, String sign, List<String> lines) {
        lines.stream().limit(MOST_LINES).forEach(text -> line(indent + ink.line(sign + " " + text)));
        if (lines.size() > MOST_LINES) {
            line(indent + ink.in(Ink.Colour.DIM, "… %d more lines".formatted(lines.size() - MOST_LINES)));
        }
    }

    private void lines(String indent, Detail.Lines lines) {
        line(indent + lines.path() + ":" + note(lines.note()));
        List<String> texts = lines.diff().lines().toList();
        texts.stream().limit(4 * MOST_LINES).forEach(text -> line(indent + "  " + ink.line(text)));
        if (texts.size() > 4 * MOST_LINES) {
            line(indent + ink.in(Ink.Colour.DIM, "  … %d more lines".formatted(texts.size() - 4 * MOST_LINES)));
        }
    }

    private String note(String note) {
        return note.isEmpty() ? "" : ink.in(Ink.Colour.DIM, "  (" + note + ")");
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
