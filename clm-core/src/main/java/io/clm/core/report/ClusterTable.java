package io.clm.core.report;

import io.clm.core.report.Ink.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A fleet's clusters, a line each. */
final class ClusterTable {

    private final List<ClusterLine> lines;

    ClusterTable(FleetDiff fleet) {
        this.lines = ClusterLine.of(fleet);
    }

    /** Lines for a terminal, the headings first; none where there is nothing to tell apart. */
    List<String> text(Ink ink) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Integer> widths = IntStream.range(0, ClusterLine.HEADINGS.size())
                .mapToObj(this::width)
                .toList();
        List<String> rows = new ArrayList<>();
        rows.add(ink.in(Colour.DIM, row(ClusterLine.HEADINGS, widths)));
        lines.forEach(line -> rows.add(ink.in(colour(line), row(line.cells(), widths))));
        return rows;
    }

    private int width(int column) {
        return lines.stream()
                .map(line -> line.cells().get(column))
                .mapToInt(String::length)
                .reduce(ClusterLine.HEADINGS.get(column).length(), Math::max);
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append("  ")
                    .append(cells.get(i))
                    .repeat(' ', widths.get(i) - cells.get(i).length());
        }
        return row.toString().stripTrailing();
    }

    private static Colour colour(ClusterLine line) {
        if (!line.trouble().isEmpty()) {
            return Colour.RISK;
        }
        return line.undo().isEmpty() ? Colour.DIM : line.undo().equals("one-way") ? Colour.DELETE : Colour.PLAIN;
    }

    void write(Html html) {
        if (lines.isEmpty()) {
            return;
        }
        html.open("table", "clusters").open("tr", "");
        ClusterLine.HEADINGS.forEach(heading -> html.element("th", "", heading));
        html.close("tr");
        for (ClusterLine line : lines) {
            html.open("tr", line.trouble().isEmpty() ? "" : "blocked");
            line.cells().forEach(cell -> html.element("td", "", cell));
            html.close("tr");
        }
        html.close("table");
    }
}
