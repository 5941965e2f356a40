package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.template.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cluster's main stack, its outputs, and further stacks. */
final class StackStep {

    static final String MAIN = "cluster/cluster.yaml";

    private static final String FURTHER = "cluster/cf-manifests/";
    private static final String OWNED = "owned";

    private final FileRenderer files;
    private final FindingList findings;
    private final Cluster cluster;

    StackStep(FileRenderer files, FindingList findings, Cluster cluster) {
        this.files = files;
        this.findings = findings;
        this.cluster = cluster;
    }

    /**
     * The main stack and what it will give.
     *
     * @param outputs known values, and {@link Pending} marks
     * @param pending names of those that are not known
     */
    record Main(DesiredStack stack, Map<String, String> outputs, SortedSet<String> pending) {

        TemplateData addTo(TemplateData data) {
            return data.with("ClusterStackOutputs", MapValue.texts(outputs));
        }
    }

    Optional<Main> main(TemplateData data, CloudFacts facts) {
        return files.renderRequired(MAIN, data.root(), "add the template of the cluster's main stack")
                .flatMap(text -> StackText.read(text, MAIN, findings).map(read -> main(text, read, facts)));
    }

    private Main main(String text, StackText read, CloudFacts facts) {
        TreeMap<String, String> outputs = new TreeMap<>();
        TreeSet<String> pending = new TreeSet<>();
        for (String name : read.outputs()) {
            String known = facts.stackOutputs().get(name);
            outputs.put(name, known == null ? Pending.mark(name) : known);
            if (known == null) {
                pending.add(name);
            }
        }
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("kubernetes.io/cluster/" + cluster.id(), OWNED);
        tags.put("cluster-lifecycle-controller.zalando.org/main-stack", "true");
        return new Main(new DesiredStack(cluster.localId(), text, tags, MAIN), outputs, pending);
    }

    List<DesiredStack> further(TemplateData data, List<String> paths) {
        List<DesiredStack> stacks = new ArrayList<>();
        paths.stream()
                .filter(path -> path.startsWith(FURTHER) && ManifestStep.isYaml(path))
                .filter(path -> !path.equals(FURTHER + "cf-deletions.yaml"))
                .sorted()
                .forEach(path -> further(path, data).ifPresent(stacks::add));
        return stacks;
    }

    private Optional<DesiredStack> further(String path, TemplateData data) {
        return files.render(path, data.root())
                .filter(text -> !ManifestStep.isEmpty(text))
                .flatMap(text -> StackText.read(text, path, findings).flatMap(read -> further(path, text, read)));
    }

    private Optional<DesiredStack> further(String path, String text, StackText read) {
        Optional<String> name = read.metadata("StackName");
        if (name.isEmpty()) {
            findings.block("stack-name", "Metadata.StackName is missing", path + ":1:1", "name the stack there");
        }
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("kubernetes.io/cluster/" + ClusterModel.name(cluster), OWNED);
        return name.map(known -> new DesiredStack(known, text, tags, path));
    }
}
