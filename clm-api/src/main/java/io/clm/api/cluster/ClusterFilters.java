package io.clm.api.cluster;

import io.clm.api.input.Filters;
import io.clm.api.input.Names;
import io.clm.store.cluster.ClusterField;
import io.clm.store.cluster.ClusterFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a filter of clusters from query parameters. */
final class ClusterFilters {

    private ClusterFilters() {}

    static ClusterFilter of(Filters filters) {
        Map<ClusterField, List<Object>> values = new EnumMap<>(ClusterField.class);
        for (ClusterField field : ClusterField.values()) {
            List<Object> wanted = new ArrayList<>(values(filters, field));
            if (!wanted.isEmpty()) {
                values.put(field, wanted);
            }
        }
        return new ClusterFilter(values, filters.pairs("label"), filters.text("q"));
    }

    private static List<?> values(Filters filters, ClusterField field) {
        return switch (field) {
            case CRITICALITY_LEVEL -> filters.numbers(field.wire());
            case LIFECYCLE_STATUS -> filters.named(field.wire(), Names.LIFECYCLE);
            case ALIAS,
                    API_SERVER_URL,
                    CHANNEL,
                    ENVIRONMENT,
                    INFRASTRUCTURE_ACCOUNT,
                    LOCAL_ID,
                    PROVIDER,
                    REGION,
                    COST_CENTER -> filters.texts(field.wire());
        };
    }
}
