package io.clm.core.channel;

import java.util.Optional;

/**
 * The files of one configuration source.
 *
 * @param name of the source; empty where there is only one and nobody named it
 */
public record NamedTree(String name, ConfigTree tree) {

    /** How a file of this source is called wherever people see it: {@code <source>/<path>}. */
    public String label(String path) {
        return label(name, path);
    }

    /** The same for a source of that name. */
    public static String label(String name, String path) {
        return name.isEmpty() ? path : name + "/" + path;
    }

    /** Whether a file is one of this source's, by how people call it. */
    boolean isLabel(String label) {
        return label.startsWith(label(""));
    }

    /** The file that people call so; empty when there is none. */
    Optional<String> read(String label) {
        return tree.read(label.substring(label("").length()));
    }
}
