package io.clm.core.render;

import java.util.List;

/**
 * A folder of manifests.
 *
 * @param objects in the order of files and documents
 */
public record DesiredComponent(String name, List<KubeObject> objects) {

    public DesiredComponent {
        objects = List.copyOf(objects);
    }
}
