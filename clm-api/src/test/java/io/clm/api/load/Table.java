package io.clm.api.load;

/** What was measured, for people. */
final class Table {
    static final String HEAD = """
            | | clients | requests | failed | each second | p50 ms | p99 ms | longest ms | API CPU ms | database CPU ms |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    static String row(Measure measure) {
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
