package io.clm.core.render;

import io.clm.core.json.CanonicalJson;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.NodePool;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The node pools: user data first, then the stack that carries it. */
final class PoolStep {

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final AskedFacts facts;
    private final Cluster cluster;
    private final Zones zones;

    PoolStep(
            Layout layout,
            FileRenderer files,
            TextReader reader,
            FindingList findings,
            AskedFacts facts,
            Cluster cluster,
            Zones zones) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
        this.findings = findings;
        this.facts = facts;
        this.cluster = cluster;
        this.zones = zones;
    }

    /**
     * A pool, and the archive of its files.
     *
     * @param archives none or one
     */
    record Made(DesiredPool pool, List<FilesArchive> archives) {}

    /** @param plain the pool as templates see it, secrets decrypted */
    Optional<Made> pool(NodePool shown, NodePool plain, TemplateData data) {
        SourceFile stack = layout.pool(shown.profile(), "stack.yaml");
        PoolUserData userData = new PoolUserData(layout, files, new FilesStep(files, findings, facts.known(), cluster));
        Optional<PoolUserData.Made> made = userData.make(plain, values(plain, data.of(plain)));
        if (made.isEmpty()) {
            files.checkSyntax(stack);
            return Optional.empty();
        }
        String encoded = encoded(shown, made.get());
        TemplateData complete = made.get().data().with(RecordedValues.USER_DATA, TextValue.of(encoded));
        return files.renderRequired(stack, complete.root(), shown.name(), PoolUserData.why(shown))
                .flatMap(text -> reader.stack(stack.label(), text)
                        .map(read -> desired(shown, stack, new Texts(made.get(), encoded, text), read)))
                .map(pool -> new Made(pool, made.get().archives()));
    }

    /** What stands in the template: the text as EC2 takes it, or what somebody recorded for it. */
    private String encoded(NodePool pool, PoolUserData.Made made) {
        String computed = encoded(pool, made.text(), made.file().label());
        return new RecordedValues(facts.known().values())
                .text(RecordedValues.USER_DATA)
                .orElse(computed);
    }

    private record Texts(PoolUserData.Made userData, String encoded, String stack) {}

    private DesiredPool desired(NodePool pool, SourceFile file, Texts texts, StackText read) {
        String name = "nodepool-" + pool.name() + "-" + cluster.id().replace(':', '-');
        DesiredStack stack = new DesiredStack(name, texts.stack(), read.tags(tags(pool)), file.label());
        PoolUserData.Made userData = texts.userData();
        return new DesiredPool(
                pool, stack, userData.text(), texts.encoded(), userData.file().label(), generation(read, texts));
    }

    /** Over the text of the user data, not its compressed bytes: another compressor must not roll every node. */
    private static String generation(StackText read, Texts texts) {
        String specs = CanonicalJson.write(read.launchSpecs()).replace(texts.encoded(), "");
        return CanonicalJson.sha256(
                Map.of("launch", specs, "userdata", texts.userData().text()));
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
        if (item.isPresent() && facts.known().vpc() != null) {
            Zones own = zones.restrictedTo(List.of(item.get().split(",", -1)));
            values = values.with("subnets", own.subnets()).with("availability_zones", own.names());
        }
        return values;
    }

    /** What the facts say of the pool's machines; nothing when they say nothing of any machine. */
    private List<CloudFacts.InstanceType> instanceTypes(NodePool pool) {
        if (!facts.knowMachines()) {
            return List.of();
        }
        if (pool.instanceTypes().isEmpty()) {
            unknownTypes(pool, "no instance types provided");
        }
        List<CloudFacts.InstanceType> known = new ArrayList<>();
        for (String type : pool.instanceTypes()) {
            facts.instanceType(type)
                    .ifPresentOrElse(known::add, () -> unknownTypes(pool, "unknown instance type: " + type));
        }
        return known;
    }

    private void unknownTypes(NodePool pool, String what) {
        findings.block("instance-type", what, "node-pool/" + pool.name(), "give the pool types the region has");
    }
}
