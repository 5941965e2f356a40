package io.clm.core.report;

import io.clm.core.json.CanonicalJson;
import io.clm.core.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fleet's plans for machines: canonical JSON, one document. docs/plan-format.md says what it holds. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(FleetDiff fleet) {
        List<Map<String, Object>> clusters =
                fleet.clusters().stream().map(JsonReport::cluster).toList();
        return CanonicalJson.write(Map.of(
                        "schemaVersion",
                        Plan.SCHEMA_VERSION,
                        "base",
                        fleet.base(),
                        "head",
                        fleet.head(),
                        "clusters",
                        clusters))
                + "\n";
    }

    private static Map<String, Object> cluster(ClusterDiff diff) {
        Map<String, Object> cluster = new TreeMap<>();
        cluster.put("id", diff.cluster().id());
        cluster.put("alias", diff.cluster().alias());
        cluster.put("changes", diff.changes());
        cluster.put("blocked", diff.fails());
        cluster.put("reversal", diff.plan().reversal());
        cluster.put("hash", diff.plan().hash());
        cluster.put("plan", diff.plan());
        return cluster;
    }
}
