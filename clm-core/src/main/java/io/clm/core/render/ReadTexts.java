package io.clm.core.render;

import io.clm.core.yaml.FlatMap;

/** What rendered texts say. Clusters have many texts in common, and so have two versions: each is read once. */
final class ReadTexts {

    private final TextCache<ManifestText> manifests = new TextCache<>(12L << 20);
    private final TextCache<StackText.Result> stacks = new TextCache<>(2L << 20);
    private final TextCache<FlatMap> defaults = new TextCache<>(1L << 20);

    ManifestText manifest(String component, String path, String text) {
        return manifests.get(component + "\n" + path, text, () -> ManifestText.read(component, path, text));
    }

    StackText.Result stack(String path, String text) {
        return stacks.get(path, text, () -> StackText.read(text, path));
    }

    FlatMap flatMap(String text) {
        return defaults.get("", text, () -> FlatMap.read(text));
    }
}
