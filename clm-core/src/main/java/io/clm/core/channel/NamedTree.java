package io.clm.core.channel;

/**
 * The files of one configuration source.
 *
 * @param name of the source; empty where there is only one and nobody named it
 */
public record NamedTree(String name, ConfigTree tree) {

    /** How a file of this source is called wherever people see it: {@code <source>/<path>}. */
    public String label(String path) {
        return name.isEmpty() ? path : name + "/" + path;
    }
}
