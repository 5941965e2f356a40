package io.clm.core.check;

import io.clm.core.guard.Finding;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.core.schema.Similar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Config items that do nothing, and those that are asked for and nobody sets. */
public final class ItemChecks {

    /** Items that the engine itself obeys or makes. */
    private static final Set<String> OBEYED = Set.of(
            "availability_zones",
            "cluster_update_block",
            "decommission_node_no_schedule_taint",
            "drain_force_evict_interval",
            "drain_grace_period",
            "drain_min_healthy_sibling_lifetime",
            "drain_min_pod_lifetime",
            "drain_min_unhealthy_sibling_lifetime",
            "drain_poll_interval",
            "eks_certificate_authority_data",
            "eks_endpoint",
            "eks_oidc_issuer_url",
            "etcd_instance_type",
            "etcd_stack_name",
            TargetVersion.ITEM,
            "labels",
            "override_channel",
            "requirements",
            "service_cidr",
            "subnets",
            "taints",
            "update_strategy",
            "vpc_id");

    private final ItemReads reads;
    private final List<Finding> findings = new ArrayList<>();

    private ItemChecks(ItemReads reads) {
        this.reads = reads;
    }

    /**
     * All findings of one cluster.
     *
     * @param cluster as the registry has it
     * @param items names of all its items, defaults included
     */
    public static List<Finding> of(ItemReads reads, Cluster cluster, Set<String> items) {
        ItemChecks checks = new ItemChecks(reads);
        checks.unread(cluster.configItems().values().keySet(), items, "config item ");
        for (NodePool pool : cluster.nodePools()) {
            checks.unread(pool.configItems().values().keySet(), items, "node-pool/" + pool.name() + ", config item ");
        }
        checks.unset(cluster, items);
        return checks.findings;
    }

    private void unread(Set<String> own, Set<String> known, String where) {
        for (String item : own) {
            if (!OBEYED.contains(item) && !reads.reads(item)) {
                findings.add(Finding.warn(
                        "config-item-unread",
                        "no template reads the config item " + item,
                        where + item,
                        meant(item, known)));
            }
        }
    }

    /** A name that the templates do read. */
    private String meant(String item, Set<String> known) {
        Set<String> candidates = new HashSet<>(reads.optional().keySet());
        known.stream().filter(reads::reads).forEach(candidates::add);
        return Similar.to(item, candidates)
                .map(other -> "did you mean " + other + "?")
                .orElse("remove it");
    }

    /** One finding for all: such an item is often optional on purpose. */
    private void unset(Cluster cluster, Set<String> items) {
        Set<String> set = new TreeSet<>(items);
        set.addAll(OBEYED);
        cluster.nodePools()
                .forEach(pool -> set.addAll(pool.configItems().values().keySet()));
        TreeMap<String, String> unset = new TreeMap<>(reads.optional());
        unset.keySet().removeAll(set);
        if (!unset.isEmpty()) {
            findings.add(Finding.warn(
                    "config-item-unset",
                    "templates read these config items with index, and nobody sets them: "
                            + String.join(", ", unset.keySet()),
                    unset.firstEntry().getValue(),
                    "give them a default in cluster/config-defaults.yaml, or check their names"));
        }
    }
}
