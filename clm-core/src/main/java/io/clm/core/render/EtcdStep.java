package io.clm.core.render;

import io.clm.core.registry.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The etcd stack: of clusters whose control plane is ours to run. */
final class EtcdStep {

    private static final String PROVIDER = "zalando-aws";
    private static final String DEFAULT_NAME = "etcd-cluster-etcd";

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final CloudFacts facts;
    private final Cluster cluster;

    EtcdStep(
            Layout layout,
            FileRenderer files,
            TextReader reader,
            FindingList findings,
            CloudFacts facts,
            Cluster cluster) {
        this.layout = layout;
        this.files = files;
        this.reader = reader;
        this.findings = findings;
        this.facts = facts;
        this.cluster = cluster;
    }

    /**
     * The stack, and the data that later steps see.
     *
     * @param stack null when there is none, or it fails
     */
    record Made(@Nullable DesiredStack stack, List<FilesArchive> archives, TemplateData data) {}

    Made make(TemplateData data) {
        SourceFile stack = layout.etcd("stack.yaml");
        if (!cluster.provider().equals(PROVIDER) || !stack.exists()) {
            return new Made(null, List.of(), data);
        }
        RecordedValues recorded = new RecordedValues(facts.values());
        TemplateData known = recorded.get(RecordedValues.ETCD_KEY)
                .map(key -> data.with(RecordedValues.ETCD_KEY, key))
                .orElse(data);
        TemplateData typed = withInstanceType(known);
        FilesStep.Made made = new FilesStep(files, findings, facts, cluster)
                .make(
                        layout.etcd("files.yaml"),
                        "etcd",
                        recorded.text(RecordedValues.ETCD_KEY).orElse(""),
                        typed);
        return new Made(stack(stack, made), made.archives(), made.data());
    }

    private @Nullable DesiredStack stack(SourceFile file, FilesStep.Made made) {
        if (made.failed()) {
            files.checkSyntax(file);
            return null;
        }
        return files.render(file, made.data().root())
                .flatMap(text -> reader.stack(file.label(), text)
                        .map(read -> new DesiredStack(name(), text, read.tags(tags()), file.label())))
                .orElse(null);
    }

    private String name() {
        return cluster.configItems().get("etcd_stack_name").orElse(DEFAULT_NAME);
    }

    private static TreeMap<String, String> tags() {
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("application", "kubernetes");
        tags.put("component", "etcd-cluster");
        return tags;
    }

    /** Nothing when the facts say nothing of any machine. */
    private TemplateData withInstanceType(TemplateData data) {
        if (facts.instanceTypes().isEmpty()) {
            return data;
        }
        String name = cluster.configItems().get("etcd_instance_type").orElse("");
        Optional<CloudFacts.InstanceType> type = facts.instanceType(name);
        if (type.isEmpty()) {
            findings.block(
                    "instance-type",
                    "unknown instance type: " + name,
                    "config item etcd_instance_type",
                    "name a type that the region has");
            return data;
        }
        return data.with("etcd_instance_type_info", InstanceModel.of(type.get()));
    }
}
