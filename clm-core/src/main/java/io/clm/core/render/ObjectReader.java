package io.clm.core.render;

import java.util.List;

/** From a rendered file to Kubernetes objects; what many clusters' files have in common is read once. */
final class ObjectReader {

    private final ManifestCache cache;
    private final FindingList findings;

    ObjectReader(ManifestCache cache, FindingList findings) {
        this.cache = cache;
        this.findings = findings;
    }

    /** @param path how people call the file */
    List<KubeObject> read(String component, String path, String text) {
        ManifestText read = cache.read(component, path, text);
        read.findings().forEach(findings::add);
        return read.objects();
    }
}
