package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Meta;
import tools.jackson.databind.node.ObjectNode;

/** What a caller demands of the present state. */
final class Preconditions {
    private Preconditions() {}

    static void requireSameVersion(ResourceKind kind, ObjectNode current, ObjectNode wanted) {
        String uid = Meta.uid(wanted);
        if (!uid.isEmpty() && !uid.equals(Meta.uid(current))) {
            throw uidDiffers(kind, current, uid);
        }
        String version = Meta.resourceVersion(wanted);
        if (!version.isEmpty() && !version.equals(Meta.resourceVersion(current))) {
            throw Failures.modified(kind, Meta.name(current));
        }
    }

    static void require(ResourceKind kind, ObjectNode current, DeleteOptions options) {
        String uid = options.uid();
        if (uid != null && !uid.equals(Meta.uid(current))) {
            throw uidDiffers(kind, current, uid);
        }
        String version = options.resourceVersion();
        String present = Meta.resourceVersion(current);
        if (version != null && !version.equals(present)) {
            String why =
                    "the ResourceVersion in the precondition (%s) does not match the ResourceVersion in record (%s). "
                            + "The object might have been modified";
            throw Failures.preconditionFailed(kind, Meta.name(current), why.formatted(version, present));
        }
    }

    private static StatusException uidDiffers(ResourceKind kind, ObjectNode current, String uid) {
        String why = "the UID in the precondition (%s) does not match the UID in record (%s). "
                + "The object might have been deleted and then recreated";
        return Failures.preconditionFailed(kind, Meta.name(current), why.formatted(uid, Meta.uid(current)));
    }
}
