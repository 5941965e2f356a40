package io.clm.core.render;

/**
 * Where an object was written down.
 *
 * @param component the folder under {@code manifests/}
 * @param path in the configuration repository
 * @param document which document of the rendered file, from 1
 * @param line of the rendered file at which the document begins, from 1
 */
public record Origin(String component, String path, int document, int line) {

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
