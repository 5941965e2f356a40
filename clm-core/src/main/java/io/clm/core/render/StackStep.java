package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.Value;
import io.clm.core.yaml.YamlReader;
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

    private static final String OWNED = "owned";

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final Cluster cluster;

    StackStep(Layout layout, FileRenderer files, TextReader reader, FindingList findings, Cluster cluster) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
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
        SourceFile file = layout.mainStack();
        return files.renderRequired(file, data.root(), null, "add the template of the cluster's main stack")
                .flatMap(text -> reader.stack(file.label(), text).map(read -> main(new Text(file, text), read, facts)));
    }

    private record Text(SourceFile file, String text) {}

    private Main main(Text rendered, StackText read, CloudFacts facts) {
        Optional<Value> recorded = new RecordedValues(facts.values()).get(RecordedValues.OUTPUTS);
        TreeMap<String, String> outputs =
                new TreeMap<>(new RecordedValues(facts.values()).texts(RecordedValues.OUTPUTS));
        TreeSet<String> pending = new TreeSet<>();
        for (String name : recorded.isPresent() ? List.<String>of() : read.outputs()) {
            String known = facts.stackOutputs().get(name);
            outputs.put(name, known == null ? Pending.mark(name) : known);
            if (known == null) {
                pending.add(name);
            }
        }
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("kubernetes.io/cluster/" + cluster.id(), OWNED);
        tags.put("cluster-lifecycle-controller.zalando.org/main-stack", "true");
        return new Main(stack(cluster.localId(), rendered, read.tags(tags)), outputs, pending);
    }

    private static DesiredStack stack(String name, Text rendered, TreeMap<String, String> tags) {
        return new DesiredStack(name, rendered.text(), tags, rendered.file().label());
    }

    List<DesiredStack> further(TemplateData data) {
        List<DesiredStack> stacks = new ArrayList<>();
        Value root = data.root();
        layout.furtherStacks().forEach(file -> further(file, root).ifPresent(stacks::add));
        return stacks;
    }

    private Optional<DesiredStack> further(SourceFile file, Value data) {
        return files.render(file, data)
                .filter(text -> !YamlReader.read(text).isEmpty())
                .flatMap(text -> reader.stack(file.label(), text).flatMap(read -> further(new Text(file, text), read)));
    }

    private Optional<DesiredStack> further(Text rendered, StackText read) {
        Optional<String> name = read.metadata("StackName");
        if (name.isEmpty()) {
            findings.block(
                    "stack-name",
                    "Metadata.StackName is missing",
                    rendered.file().label() + ":1:1",
                    "name the stack there");
        }
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("kubernetes.io/cluster/" + ClusterModel.name(cluster), OWNED);
        return name.map(known -> stack(known, rendered, read.tags(tags)));
    }
}
