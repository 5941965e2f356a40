package io.clm.cli.source;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.NamedTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads sources; each repository is fetched once, each version of it read once. */
public final class Sources implements AutoCloseable {

    private final Map<String, GitRepository> repositories = new HashMap<>();
    private final Map<SourceSpec, ConfigTree> trees = new HashMap<>();

    /** @throws io.clm.cli.screen.CliFailure when a source cannot be read, naming it */
    public ConfigSources read(List<SourceSpec> specs) {
        return new ConfigSources(specs.stream()
                .map(spec -> new NamedTree(spec.name(), tree(spec)))
                .toList());
    }

    private synchronized ConfigTree tree(SourceSpec spec) {
        ConfigTree known = trees.get(spec);
        if (known != null) {
            return known;
        }
        ConfigTree tree = switch (spec) {
            case SourceSpec.Git git -> repository(git).read(git.ref().orElse("HEAD"));
            case SourceSpec.Directory directory -> DirectoryReader.read(directory.path());
        };
        trees.put(spec, tree);
        return tree;
    }

    private GitRepository repository(SourceSpec.Git git) {
        return repositories.computeIfAbsent(git.url(), GitRepository::open);
    }

    @Override
    public void close() {
        repositories.values().forEach(GitRepository::close);
    }
}
