package io.clm.store.cluster;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** A filter as a query. */
final class ClusterQuery {

    private ClusterQuery() {}

    static Specification<ClusterRow> of(ClusterFilter filter) {
        return (root, query, criteria) -> criteria.and(predicates(filter, root, criteria));
    }

    private static Predicate[] predicates(ClusterFilter filter, Root<ClusterRow> root, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        wanted(filter).forEach((field, value) -> {
            if (value != null) {
                all.add(criteria.equal(root.get(field), value));
            }
        });
        return all.toArray(Predicate[]::new);
    }

    private static Map<String, @Nullable Object> wanted(ClusterFilter filter) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("alias", filter.alias());
        fields.put("apiServerUrl", filter.apiServerUrl());
        fields.put("channel", filter.channel());
        fields.put("criticalityLevel", filter.criticalityLevel());
        fields.put("environment", filter.environment());
        fields.put("infrastructureAccount", filter.infrastructureAccount());
        fields.put("lifecycleStatus", filter.lifecycleStatus());
        fields.put("localId", filter.localId());
        fields.put("provider", filter.provider());
        fields.put("region", filter.region());
        fields.put("costCenter", filter.costCenter());
        return fields;
    }
}
