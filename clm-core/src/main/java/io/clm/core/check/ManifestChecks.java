package io.clm.core.check;

import io.clm.core.guard.Finding;
import io.clm.core.json.Sha256;
import io.clm.core.kubernetes.CustomKinds;
import io.clm.core.kubernetes.KubernetesCheck;
import io.clm.core.kubernetes.KubernetesVersion;
import io.clm.core.kubernetes.ManifestDocument;
import io.clm.core.yaml.YamlDocument;
import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Kubernetes objects of a cluster, file by file. */
final class ManifestChecks {

    private static final String DEFINITION = "CustomResourceDefinition";
    private static final int KEPT_DEFINITIONS = 4;

    private final FindingCache cache = new FindingCache();
    private final Map<String, CustomKinds> definitions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CustomKinds> eldest) {
            return size() > KEPT_DEFINITIONS;
        }
    };

    List<Finding> check(Optional<KubernetesVersion> version, List<CheckedText> texts) {
        List<CheckedText> manifests =
                texts.stream().filter(CheckedText::isManifest).toList();
        List<CheckedText> defining = manifests.stream()
                .filter(text -> text.text().contains(DEFINITION))
                .toList();
        String definitionsHash =
                Sha256.hex(defining.stream().map(CheckedText::text).collect(Collectors.joining("\n")));
        String rest = version.map(KubernetesVersion::toString).orElse("") + " " + definitionsHash;
        List<Finding> findings = new ArrayList<>();
        for (CheckedText text : manifests) {
            findings.addAll(cache.get(
                    new FindingCache.Key(text.label(), text.hash(), rest),
                    () -> KubernetesCheck.of(
                            version,
                            custom(definitionsHash, defining),
                            documents(text).toList())));
        }
        return findings;
    }

    private CustomKinds custom(String hash, List<CheckedText> defining) {
        synchronized (definitions) {
            return definitions.computeIfAbsent(
                    hash,
                    unread -> CustomKinds.of(
                            defining.stream().flatMap(ManifestChecks::documents).toList()));
        }
    }

    /** Of a text that cannot be read there are none; that is a finding already. */
    private static Stream<ManifestDocument> documents(CheckedText text) {
        return YamlReader.read(text.text()).documents().stream()
                .map(YamlDocument::root)
                .flatMap(root -> root instanceof YamlNode.Mapping mapping ? Stream.of(mapping) : Stream.empty())
                .map(root -> new ManifestDocument(text.label(), root))
                .filter(ManifestDocument::isComplete);
    }
}
