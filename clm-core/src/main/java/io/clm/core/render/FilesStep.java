package io.clm.core.render;

import io.clm.core.registry.Cluster;
import io.clm.core.template.value.TextValue;
import java.util.List;
import java.util.Optional;

/** files.yaml of pools and of etcd: an archive, and the path under which templates find it. */
final class FilesStep {

    private final FileRenderer files;
    private final FindingList findings;
    private final CloudFacts facts;
    private final Cluster cluster;

    FilesStep(FileRenderer files, FindingList findings, CloudFacts facts, Cluster cluster) {
        this.files = files;
        this.findings = findings;
        this.facts = facts;
        this.cluster = cluster;
    }

    /**
     * An archive, and the data that know its path.
     *
     * @param archives none or one
     * @param failed whether there is a files.yaml that cannot be used
     */
    record Made(List<FilesArchive> archives, TemplateData data, boolean failed) {}

    /**
     * @param folder {@code etcd}, {@code master} or {@code worker}
     * @param data also holds the pool, where it is one's
     */
    Made make(SourceFile file, String folder, String kmsKey, TemplateData data) {
        if (!file.exists()) {
            return new Made(List.of(), data, false);
        }
        Optional<String> text = files.render(file, data.root(), data.poolName());
        if (text.isEmpty()) {
            return new Made(List.of(), data, true);
        }
        FilesText.Result read = FilesText.read(text.get());
        read.problems().forEach(problem -> findings.yaml(problem, file.label()));
        String pool = data.poolName() == null ? "" : data.poolName();
        FilesArchive archive =
                new FilesArchive(pool, ClusterBucket.name(cluster), key(folder, text.get()), kmsKey, read.files());
        if (facts.isLive() && kmsKey.isEmpty() && archive.isEncrypted()) {
            findings.block(
                    "files-key",
                    "there is no key to encrypt its files with",
                    file.label(),
                    "give the main stack the outputs MasterFilesEncryptionKey and WorkerFilesEncryptionKey, or encrypt"
                            + " no file");
        }
        String path = new RecordedValues(facts.values())
                .text(RecordedValues.FILES_PATH)
                .orElse(archive.url());
        return new Made(List.of(archive), data.with(RecordedValues.FILES_PATH, TextValue.of(path)), false);
    }

    private String key(String folder, String text) {
        return cluster.localId() + "/" + folder + "/" + Sha512.hex(text) + ".userdata";
    }
}
