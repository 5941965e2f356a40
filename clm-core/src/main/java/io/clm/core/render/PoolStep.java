package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The node pools: user data first, then the stack that carries it. */
final class PoolStep {

    private final FileRenderer files;
    private final FindingList findings;
    private final CloudFacts facts;
    private final Cluster cluster;
    private final Zones zones;

    PoolStep(FileRenderer files, FindingList findings, CloudFacts facts, Cluster cluster, Zones zones) {
        this.files = files;
        this.findings = findings;
        this.facts = facts;
        this.cluster = cluster;
        this.zones = zones;
    }

    /** @param plain the pool as templates see it, secrets decrypted */
    Optional<DesiredPool> pool(NodePool shown, NodePool plain, TemplateData data) {
        if (shown.isKarpenter()) {
            return unsupported(shown, "Karpenter pools");
        }
        String folder = "cluster/node-pools/" + shown.profile() + "/";
        if (files.exists(folder + "files.yaml")) {
            return unsupported(shown, "a pool's files.yaml");
        }
        TemplateData values = values(plain, data);
        String why = "add the file, or give pool " + shown.name() + " a profile that has it";
        Optional<String> userData = files.renderRequired(folder + "userdata.yaml", values.root(plain), why);
        if (userData.isEmpty()) {
            files.checkSyntax(folder + "stack.yaml");
            return Optional.empty();
        }
        String encoded = encoded(shown, userData.get(), folder + "userdata.yaml");
        TemplateData complete = values.with("UserData", TextValue.of(encoded));
        return files.renderRequired(folder + "stack.yaml", complete.root(plain), why)
                .flatMap(text -> StackText.read(text, folder + "stack.yaml", findings)
                        .map(read -> desired(shown, folder, new Texts(userData.get(), encoded, text), read)));
    }

    private Optional<DesiredPool> unsupported(NodePool pool, String what) {
        findings.block(
                "not-supported",
                what + " are not supported yet",
                "node-pool/" + pool.name(),
                "use a profile with userdata.yaml and stack.yaml only");
        return Optional.empty();
    }

    private record Texts(String userData, String encoded, String stack) {}

    private DesiredPool desired(NodePool pool, String folder, Texts texts, StackText read) {
        String name = "nodepool-" + pool.name() + "-" + cluster.id().replace(':', '-');
        DesiredStack stack = new DesiredStack(name, texts.stack(), tags(pool), folder + "stack.yaml");
        return new DesiredPool(
                pool, stack, texts.userData(), texts.encoded(), folder + "userdata.yaml", generation(read, texts));
    }

    /** Over the text of the user data, not its compressed bytes: another compressor must not roll every node. */
    private static String generation(StackText read, Texts texts) {
        String specs = CanonicalJson.write(read.launchSpecs()).replace(texts.encoded(), "");
        return CanonicalJson.sha256(Map.of("launch", specs, "userdata", texts.userData()));
    }

    private TreeMap<String, String> tags(NodePool pool) {
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("kubernetes.io/cluster/" + ClusterModel.name(cluster), "owned");
        tags.put("kubernetes.io/role/node-pool", "true");
        tags.put("kubernetes.io/node-pool", pool.name());
        tags.put("kubernetes.io/node-pool/profile", pool.profile());
        tags.put("NodePool", pool.name());
        return tags;
    }

    private String encoded(NodePool pool, String userData, String path) {
        byte[] zipped = UserDataEncoding.gzip(userData);
        if (zipped.length > UserDataEncoding.MAX_BYTES) {
            findings.block(
                    "user-data-too-large",
                    "user data of pool " + pool.name() + " has " + zipped.length + " bytes after gzip, EC2 takes "
                            + UserDataEncoding.MAX_BYTES,
                    path,
                    "move files out of it");
        }
        return UserDataEncoding.base64(zipped);
    }

    private TemplateData values(NodePool pool, TemplateData data) {
        boolean burstable = pool.instanceTypes().stream().allMatch(type -> type.startsWith("t2."));
        TemplateData values = data.with("supports_t2_unlimited", BoolValue.of(burstable));
        List<CloudFacts.InstanceType> types = instanceTypes(pool);
        if (!types.isEmpty()) {
            values = values.with("InstanceInfo", InstanceModel.of(InstanceModel.least(types)));
        }
        Optional<String> item = pool.configItems().get("availability_zones");
        if (item.isPresent() && facts.vpc() != null) {
            Zones own = zones.restrictedTo(List.of(item.get().split(",", -1)));
            values = values.with("subnets", own.subnets()).with("availability_zones", own.names());
        }
        return values;
    }

    /** What the facts say of the pool's machines; nothing when they say nothing of any machine. */
    private List<CloudFacts.InstanceType> instanceTypes(NodePool pool) {
        if (facts.instanceTypes().isEmpty()) {
            return List.of();
        }
        if (pool.instanceTypes().isEmpty()) {
            unknownTypes(pool, "no instance types provided");
        }
        for (String type : pool.instanceTypes()) {
            if (facts.instanceType(type).isEmpty()) {
                unknownTypes(pool, "unknown instance type: " + type);
            }
        }
        return pool.instanceTypes().stream()
                .flatMap(type -> facts.instanceType(type).stream())
                .toList();
    }

    private void unknownTypes(NodePool pool, String what) {
        findings.block("instance-type", what, "node-pool/" + pool.name(), "give the pool types the region has");
    }
}
