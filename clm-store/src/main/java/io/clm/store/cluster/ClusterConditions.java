package io.clm.store.cluster;

import io.clm.core.registry.LifecycleStatus;
import io.clm.store.json.Json;
import io.clm.store.sql.Where;
import java.util.List;
import java.util.Map;

/** A filter as conditions on {@code cluster c}. */
public final class ClusterConditions {

    private ClusterConditions() {}

    public static Where of(ClusterFilter filter) {
        Where where = new Where();
        filter.values().forEach((field, values) -> field(where, field, values));
        filter.labels().forEach((key, value) -> label(where, key, value));
        if (filter.text() != null) {
            String pattern = "%" + escaped(filter.text()) + "%";
            where.and("(c.id || ' ' || c.alias || ' ' || c.api_server_url) ilike %s", pattern);
        }
        return where;
    }

    private static void field(Where where, ClusterField field, List<Object> values) {
        switch (field) {
            case COST_CENTER -> costCenter(where, values);
            case LIFECYCLE_STATUS ->
                where.in(
                        "c.lifecycle_status",
                        values.stream().map(ClusterConditions::name).toList());
            case ALIAS,
                    API_SERVER_URL,
                    CHANNEL,
                    CRITICALITY_LEVEL,
                    ENVIRONMENT,
                    INFRASTRUCTURE_ACCOUNT,
                    LOCAL_ID,
                    PROVIDER,
                    REGION -> where.in("c." + field.wire(), values);
        }
    }

    private static void costCenter(Where where, List<Object> values) {
        if (values.isEmpty()) {
            where.nothing();
        } else {
            where.and(
                    "c.infrastructure_account in"
                            + " (select a.id from infrastructure_account a where a.cost_center in (%s))",
                    values);
        }
    }

    private static String name(Object status) {
        return ((LifecycleStatus) status).name();
    }

    private static void label(Where where, String key, String value) {
        if (value.isEmpty()) {
            where.and("c.labels ?? %s", key);
        } else {
            where.and("c.labels @> cast(%s as jsonb)", Json.write(Map.of(key, value)));
        }
    }

    /** What {@code ilike} would read as a pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
