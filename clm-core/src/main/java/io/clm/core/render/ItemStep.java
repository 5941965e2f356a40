package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.registry.Secret;
import io.clm.core.yaml.FlatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Config items: the cluster's own, else the defaults; decrypted; spread to the pools that do not set them. */
final class ItemStep {

    static final String DEFAULTS = "cluster/config-defaults.yaml";

    private final FileRenderer files;
    private final FindingList findings;
    private final ClusterModel model;
    private final CloudFacts facts;

    ItemStep(FileRenderer files, FindingList findings, ClusterModel model, CloudFacts facts) {
        this.files = files;
        this.findings = findings;
        this.model = model;
        this.facts = facts;
    }

    /**
     * A cluster with all its items.
     *
     * @param shown ciphertext still encrypted
     * @param plain what templates see
     */
    record Prepared(Cluster shown, Cluster plain) {}

    Prepared prepare(Cluster cluster) {
        TreeMap<String, String> items = new TreeMap<>(defaults(cluster));
        items.putAll(cluster.configItems().values());
        Cluster shown = spread(cluster.withConfigItems(items));
        Cluster plain = spread(cluster.withConfigItems(decrypted(items)));
        return new Prepared(shown, plain);
    }

    /** Rendered with no items at all, so that defaults cannot depend on each other. */
    private Map<String, String> defaults(Cluster cluster) {
        Cluster bare = cluster.withConfigItems(Map.of());
        String text = files.render(DEFAULTS, new TemplateData(model.of(bare), Map.of()).root())
                .orElse("");
        FlatMap defaults = FlatMap.read(text);
        defaults.problems().forEach(problem -> findings.yaml(problem, DEFAULTS));
        defaults.warnings().forEach(problem -> findings.duplicateKey(problem, DEFAULTS));
        return defaults.entries();
    }

    private Map<String, String> decrypted(Map<String, String> items) {
        TreeMap<String, String> plain = new TreeMap<>();
        items.forEach((key, value) -> plain.put(key, ConfigItems.isSecret(value) ? decrypt(key, value) : value));
        return plain;
    }

    private String decrypt(String key, String ciphertext) {
        Secret secret = facts.secrets().get(ciphertext);
        if (secret != null) {
            return secret.reveal();
        }
        findings.block(
                "secret-not-decrypted",
                "the config item " + key + " cannot be decrypted",
                "config item " + key,
                "encrypt it with a key of this account, or let the manager's role use that key");
        return "";
    }

    private static Cluster spread(Cluster cluster) {
        List<NodePool> pools = new ArrayList<>();
        for (NodePool pool : cluster.nodePools()) {
            TreeMap<String, String> items = new TreeMap<>(cluster.configItems().values());
            items.putAll(pool.configItems().values());
            pools.add(new NodePool(
                    pool.name(),
                    pool.profile(),
                    pool.instanceTypes(),
                    pool.discountStrategy(),
                    pool.minSize(),
                    pool.maxSize(),
                    ConfigItems.of(items)));
        }
        return cluster.withNodePools(pools);
    }
}
