package io.clm.cli.validate;

import io.clm.cli.screen.Screen;
import io.clm.core.json.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for machines: one JSON object on one line. */
final class JsonReport {

    private static final int SCHEMA_VERSION = 1;

    private JsonReport() {}

    static void print(Screen screen, FoundIn found) {
        List<Object> findings = new ArrayList<>();
        found.clusters().forEach((finding, ids) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            entry.put("rule", finding.rule());
            entry.put("where", finding.where());
            entry.put("what", finding.what());
            entry.put("fix", finding.fix());
            entry.put("clusters", ids);
            findings.add(entry);
        });
        screen.out()
                .println(CanonicalJson.write(Map.of(
                        "schemaVersion",
                        SCHEMA_VERSION,
                        "errors",
                        found.blocking(),
                        "warnings",
                        found.warnings(),
                        "notes",
                        found.notes(),
                        "findings",
                        findings)));
    }
}
