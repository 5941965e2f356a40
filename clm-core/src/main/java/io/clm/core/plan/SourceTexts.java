package io.clm.core.plan;

import io.clm.core.channel.ConfigSources;
import io.clm.core.channel.NamedTree;
import java.util.Optional;

/** Files by the names that people see, which may begin with their source. */
record SourceTexts(ConfigSources sources) implements Insight.Templates {

    @Override
    public Optional<String> read(String path) {
        for (NamedTree named : sources.trees()) {
            if (path.startsWith(named.label(""))) {
                return named.tree().read(path.substring(named.label("").length()));
            }
        }
        return Optional.empty();
    }
}
