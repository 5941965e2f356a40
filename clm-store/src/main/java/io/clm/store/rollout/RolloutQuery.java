package io.clm.store.rollout;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.domain.Specification;

/** A filter as a query. */
final class RolloutQuery {

    private RolloutQuery() {}

    static Specification<RolloutRow> of(RolloutFilter filter) {
        return (root, query, criteria) -> criteria.and(predicates(filter, root, criteria));
    }

    private static Predicate[] predicates(RolloutFilter filter, Root<RolloutRow> root, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        if (filter.clusterId() != null) {
            all.add(criteria.equal(root.get("clusterId"), filter.clusterId()));
        }
        if (filter.channel() != null) {
            all.add(criteria.equal(root.get("channel"), filter.channel()));
        }
        if (filter.version() != null) {
            all.add(criteria.equal(root.get("version"), filter.version()));
        }
        if (!filter.states().isEmpty()) {
            all.add(root.get("state").in(filter.states()));
        }
        if (filter.before() != null) {
            all.add(criteria.lessThan(root.<UUID>get("id"), filter.before()));
        }
        return all.toArray(Predicate[]::new);
    }
}
