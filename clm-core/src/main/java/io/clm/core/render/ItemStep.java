package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.NodePool;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Config items: the cluster's own, else the defaults; decrypted; spread to the pools that do not set them. */
final class ItemStep {

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final ClusterModel model;
    private final AskedFacts facts;

    ItemStep(
            Layout layout,
            FileRenderer files,
            TextReader reader,
            FindingList findings,
            ClusterModel model,
            AskedFacts facts) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
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

    /** Empty, with findings, when the defaults cannot be read. */
    Optional<Prepared> prepare(Cluster cluster) {
        TreeMap<String, String> items = new TreeMap<>(defaults(cluster));
        if (findings.blocks()) {
            return Optional.empty();
        }
        items.putAll(cluster.configItems().values());
        Cluster shown = spread(cluster.withConfigItems(items));
        Cluster plain = spread(cluster.withConfigItems(decrypted(items)));
        return Optional.of(new Prepared(shown, plain));
    }

    /** Rendered with no items at all, so that defaults cannot depend on each other; a later source wins. */
    private Map<String, String> defaults(Cluster cluster) {
        Cluster bare = cluster.withConfigItems(Map.of());
        Value data = new TemplateData(model.of(bare, OidcModel.provider(cluster)), Map.of()).root();
        TreeMap<String, String> all = new TreeMap<>();
        layout.defaults()
                .forEach(file -> all.putAll(
                        reader.flatMap(file.label(), files.render(file, data).orElse(""))));
        return all;
    }

    /** What cannot be decrypted is left out: what needs it fails, and everything else is still looked at. */
    private Map<String, String> decrypted(Map<String, String> items) {
        TreeMap<String, String> plain = new TreeMap<>();
        items.forEach((key, value) -> {
            if (ConfigItems.isSecret(value)) {
                facts.plaintext(value)
                        .ifPresentOrElse(secret -> plain.put(key, secret.reveal()), () -> notDecrypted(key));
            } else {
                plain.put(key, value);
            }
        });
        return plain;
    }

    private void notDecrypted(String key) {
        findings.block(
                "secret-not-decrypted",
                "the config item " + key + " cannot be decrypted",
                "config item " + key,
                "encrypt it with a key of this account, or let the manager's role use that key");
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
