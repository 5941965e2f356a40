package io.clm.core.render;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.NamedTree;
import io.clm.core.template.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Where what is found in the sources: the one place that knows the repository's folders. */
record Layout(ConfigSources sources) {

    private static final String ROOT = "cluster/";
    private static final String MANIFESTS = ROOT + "manifests/";
    private static final String STACKS = ROOT + "cf-manifests/";
    private static final String STACK_DELETIONS = STACKS + "cf-deletions.yaml";

    /**
     * The files of a component, in order.
     *
     * @param name with its source in front, where sources have names
     */
    record Component(String name, List<SourceFile> files) {}

    static boolean isYaml(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    SourceFile mainStack() {
        return main("cluster.yaml");
    }

    SourceFile etcd(String name) {
        return main("etcd/" + name);
    }

    SourceFile pool(String profile, String name) {
        return main("node-pools/" + profile + "/" + name);
    }

    private SourceFile main(String path) {
        return new SourceFile(sources.main(), ROOT + path);
    }

    List<SourceFile> defaults() {
        return ofAll(ROOT + "config-defaults.yaml");
    }

    List<SourceFile> deletions() {
        return ofAll(MANIFESTS + "deletions.yaml");
    }

    List<SourceFile> stackDeletions() {
        return ofAll(STACK_DELETIONS);
    }

    private List<SourceFile> ofAll(String path) {
        return sources.trees().stream()
                .map(source -> new SourceFile(source, path))
                .filter(SourceFile::exists)
                .toList();
    }

    List<SourceFile> furtherStacks() {
        return files(path ->
                path.startsWith(STACKS) && path.indexOf('/', STACKS.length()) < 0 && !path.equals(STACK_DELETIONS));
    }

    /** Every template there is. */
    List<SourceFile> all() {
        return files(path -> path.startsWith(ROOT));
    }

    /** Whether the word stands in any of them; read as they come, since every rendering asks. */
    boolean mentions(String word) {
        return sources.trees().stream()
                .anyMatch(source -> source.tree().paths().stream()
                        .filter(path -> path.startsWith(ROOT) && isYaml(path))
                        .anyMatch(path -> source.tree().read(path).orElse("").contains(word)));
    }

    private List<SourceFile> files(java.util.function.Predicate<String> wanted) {
        List<SourceFile> files = new ArrayList<>();
        for (NamedTree source : sources.trees()) {
            source.tree().paths().stream()
                    .filter(path -> isYaml(path) && wanted.test(path))
                    .sorted(Comparator.comparing(path -> path, Utf8::compare))
                    .forEach(path -> files.add(new SourceFile(source, path)));
        }
        return files;
    }

    /** In the order in which they are applied: by source, then by name. */
    List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (NamedTree source : sources.trees()) {
            componentFiles(source).forEach((name, files) -> components.add(new Component(source.label(name), files)));
        }
        return components;
    }

    private static TreeMap<String, List<SourceFile>> componentFiles(NamedTree source) {
        TreeMap<String, List<SourceFile>> components = new TreeMap<>(Utf8::compare);
        source.tree().paths().stream()
                .filter(path -> path.startsWith(MANIFESTS) && isYaml(path))
                .sorted(Comparator.comparing(path -> path, Utf8::compare))
                .forEach(path -> {
                    String[] parts = path.substring(MANIFESTS.length()).split("/", -1);
                    if (parts.length == 2) {
                        components
                                .computeIfAbsent(parts[0], name -> new ArrayList<>())
                                .add(new SourceFile(source, path));
                    }
                });
        return components;
    }
}
