package io.clm.api.load;

import java.util.List;
import java.util.stream.Collectors;

/** What was measured, for people. */
final class Table {
    private static final String HEAD = """
            | | clients | requests | failed | each second | p50 ms | p99 ms | longest ms | API CPU ms | database CPU ms |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(List<Measure> measures) {
        return measures.stream().map(Table::row).collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String row(Measure measure) {
        return "| %s | %d | %d | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %.2f |"
                .formatted(
                        measure.run().scenario().title(),
                        measure.run().clients(),
                        measure.nanos().size(),
                        measure.failed(),
                        measure.perSecond(),
                        measure.millis(0.5),
                        measure.millis(0.99),
                        measure.millis(1),
                        measure.millisEach(measure.api()),
                        measure.millisEach(measure.database()));
    }
}
