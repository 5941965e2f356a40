package io.clm.sim.kube.rules.defaults;

import tools.jackson.databind.node.ObjectNode;

/** What claims, volumes and storage classes get. */
final class StorageDefaults {
    private StorageDefaults() {}

    static void claim(ObjectNode object) {
        Fill.text(Fill.object(object, "spec"), "volumeMode", "Filesystem");
        Fill.text(Fill.object(object, "status"), "phase", "Pending");
    }

    static void volume(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        Fill.text(spec, "volumeMode", "Filesystem");
        Fill.text(spec, "persistentVolumeReclaimPolicy", "Retain");
        Fill.text(Fill.object(object, "status"), "phase", "Pending");
    }

    static void storageClass(ObjectNode object) {
        Fill.text(object, "reclaimPolicy", "Delete");
        Fill.text(object, "volumeBindingMode", "Immediate");
    }
}
