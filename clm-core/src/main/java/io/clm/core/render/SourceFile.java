package io.clm.core.render;

import io.clm.core.channel.NamedTree;
import java.util.Optional;

/** A file of one configuration source. */
record SourceFile(NamedTree source, String path) {

    /** How people call it: {@code <source>/<path>}. */
    String label() {
        return source.label(path);
    }

    Optional<String> text() {
        return source.tree().read(path);
    }

    boolean exists() {
        return text().isPresent();
    }

    SourceFile beside(String otherPath) {
        return new SourceFile(source, otherPath);
    }
}
