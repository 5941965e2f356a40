package io.clm.core.render;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the line of a template that a rendered line comes from: by what the template's line says outside of its actions,
 * and by its neighbours where several lines say the same.
 */
public final class TemplateLines {
    private final List<Line> lines;

    /** A line of a template as the texts between its actions. */
    private record Line(List<String> pieces, int letters) {

        static Line of(String text) {
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
                pieces.add(text.substring(from, open));
                int close = text.indexOf("}}", open);
                from = close < 0 ? text.length() : close + 2;
            }
            pieces.add(text.substring(Math.min(from, text.length())));
            return new Line(
                    pieces,
                    pieces.stream().mapToInt(piece -> piece.strip().length()).sum());
        }

        boolean gives(String rendered) {
            if (pieces.size() == 1) {
                return rendered.stripTrailing().equals(pieces.getFirst().stripTrailing());
            }
            if (!rendered.startsWith(pieces.getFirst()) || !rendered.endsWith(pieces.getLast())) {
                return false;
            }
            int at = pieces.getFirst().length();
            for (String piece : pieces.subList(1, pieces.size() - 1)) {
                int found = rendered.indexOf(piece, at);
                if (found < 0) {
                    return false;
                }
                at = found + piece.length();
            }
            return at <= rendered.length() - pieces.getLast().length();
        }
    }

    public TemplateLines(String template) {
        this.lines = template.lines().map(Line::of).toList();
    }

    /** The template's lines, from 1, that made these lines of the rendered text. */
    public TreeSet<Integer> of(String rendered, List<Integer> changed) {
        List<String> texts = rendered.lines().toList();
        TreeSet<Integer> found = new TreeSet<>();
        for (int line : changed) {
            if (line <= texts.size() && !texts.get(line - 1).isBlank()) {
                of(texts, line - 1).ifPresent(index -> found.add(index + 1));
            }
        }
        return found;
    }

    private OptionalInt of(List<String> rendered, int line) {
        List<Integer> candidates = best(rendered.get(line));
        if (candidates.size() < 2) {
            return candidates.stream().mapToInt(Integer::intValue).findFirst();
        }
        int anchor = anchor(rendered, line);
        return candidates.stream()
                .mapToInt(Integer::intValue)
                .filter(candidate -> candidate > anchor)
                .findFirst();
    }

    /** The place of the nearest line before that can come from one line only; -1 when there is none. */
    private int anchor(List<String> rendered, int line) {
        for (int above = line - 1; above >= 0; above--) {
            List<Integer> candidates = rendered.get(above).isBlank() ? List.of() : best(rendered.get(above));
            if (candidates.size() == 1) {
                return candidates.getFirst();
            }
        }
        return -1;
    }

    /** Those that say most of the line outside of actions. */
    private List<Integer> best(String rendered) {
        List<Integer> giving = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).letters() > 0 && lines.get(i).gives(rendered))
                .boxed()
                .toList();
        int most = giving.stream().mapToInt(i -> lines.get(i).letters()).max().orElse(0);
        return giving.stream().filter(i -> lines.get(i).letters() == most).toList();
    }
}
