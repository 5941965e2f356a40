package io.clm.sim.kube.schema;

import io.clm.sim.kube.store.ResourceKind;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind that the API serves.
 *
 * @param discovery how aggregated discovery describes it (its resource entry)
 * @param type how its objects are built
 * @param columns what tables show besides name and age; of custom resources only
 */
public record ApiResource(
        ResourceKind kind,
        ObjectNode discovery,
        Type type,
        Set<String> subresources,
        List<PrinterColumn> columns,
        boolean custom) {
    public boolean has(String subresource) {
        return subresources.contains(subresource);
    }

    public boolean allows(String verb) {
        for (var allowed : discovery.path("verbs")) {
            if (allowed.asString("").equals(verb)) {
                return true;
            }
        }
        return false;
    }
}
