package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The etcd stack: of clusters whose control plane is ours to run. */
final class EtcdStep {

    private static final String PROVIDER = "zalando-aws";
    private static final String DEFAULT_NAME = "etcd-cluster-etcd";
    private static final String KEY_ALIAS = "alias/etcd-cluster";

    private final Layout layout;
    private final FileRenderer files;
    private final TextReader reader;
    private final FindingList findings;
    private final AskedFacts facts;
    private final Cluster cluster;

    EtcdStep(
            Layout layout,
            FileRenderer files,
            TextReader reader,
            FindingList findings,
            AskedFacts facts,
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
        Optional<Value> key = key(stack);
        TemplateData known =
                key.map(arn -> data.with(RecordedValues.ETCD_KEY, arn)).orElse(data);
        String keyText =
                key.map(arn -> arn instanceof TextValue text ? text.text() : "").orElse("");
        FilesStep.Made made = new FilesStep(files, findings, facts.known(), cluster)
                .make(layout.etcd("files.yaml"), "etcd", keyText, withInstanceType(known));
        return new Made(stack(stack, made), made.archives(), made.data());
    }

    /** Recorded, or the cloud's; without it CLM fails, too. */
    private Optional<Value> key(SourceFile stack) {
        Optional<Value> recorded = new RecordedValues(facts.known().values()).get(RecordedValues.ETCD_KEY);
        if (recorded.isPresent() || !facts.known().isLive()) {
            return recorded;
        }
        String arn = facts.key(KEY_ALIAS);
        if (arn.isEmpty()) {
            findings.block(
                    "etcd-key",
                    "there is no KMS key " + KEY_ALIAS,
                    stack.label(),
                    "create the key and its alias in the cluster's account and region");
            return Optional.empty();
        }
        return Optional.of(TextValue.of(arn));
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
        if (!facts.knowMachines()) {
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
