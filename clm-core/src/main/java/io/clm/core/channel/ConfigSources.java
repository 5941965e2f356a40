package io.clm.core.channel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All configuration of a cluster, one source or several in order. Main stack, etcd and node pools come from the first;
 * defaults, further stacks, components and deletions from all.
 */
public record ConfigSources(List<NamedTree> trees) {

    /** @throws IllegalArgumentException when there is none, or two have one name */
    public ConfigSources {
        trees = List.copyOf(trees);
        if (trees.isEmpty()) {
            throw new IllegalArgumentException("there is no configuration source");
        }
        if (trees.stream().map(NamedTree::name).distinct().count() < trees.size()) {
            throw new IllegalArgumentException("two configuration sources have one name");
        }
    }

    /** A single source that nobody named: its files are called by their paths. */
    public static ConfigSources of(ConfigTree tree) {
        return new ConfigSources(List.of(new NamedTree("", tree)));
    }

    public NamedTree main() {
        return trees.getFirst();
    }

    /** The file that people call so, see {@link NamedTree#label}; empty when there is none. */
    public Optional<String> read(String label) {
        return trees.stream()
                .filter(source -> source.isLabel(label))
                .findFirst()
                .flatMap(source -> source.read(label));
    }

    public boolean several() {
        return trees.size() > 1;
    }

    /** {@code name=commit;name=commit}; of a source without a name the commit alone. */
    public ConfigVersion version() {
        return new ConfigVersion(trees.stream()
                .map(named -> (named.name().isEmpty() ? "" : named.name() + "=")
                        + named.tree().version().sha())
                .collect(Collectors.joining(";")));
    }
}
