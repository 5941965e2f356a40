package io.clm.core.rollstatus;

/** Controllers of pods. */
final class Workloads {

    private Workloads() {}

    static Status deployment(Tree object) {
        Tree status = object.at("status");
        long wanted = replicas(object);
        long updated = status.number("updatedReplicas");
        if (object.condition("Progressing")
                .filter(found -> found.text("reason").equals("ProgressDeadlineExceeded"))
                .isPresent()) {
            return Status.failed("its progress deadline is over%s", object.said("Progressing"));
        }
        if (updated < wanted) {
            return few(updated, wanted, "updated");
        }
        if (status.number("replicas") > updated) {
            return Status.progressing("%s old pods are still there", status.number("replicas") - updated);
        }
        return enough(status.number("availableReplicas"), updated, "available");
    }

    static Status daemonSet(Tree object) {
        if (isOnDelete(object)) {
            return Status.ready();
        }
        Tree status = object.at("status");
        long wanted = status.number("desiredNumberScheduled");
        long updated = status.number("updatedNumberScheduled");
        return updated < wanted
                ? few(updated, wanted, "updated")
                : enough(status.number("numberAvailable"), wanted, "available");
    }

    static Status statefulSet(Tree object) {
        if (isOnDelete(object)) {
            return Status.ready();
        }
        Tree status = object.at("status");
        long wanted = replicas(object);
        if (status.number("readyReplicas") < wanted) {
            return few(status.number("readyReplicas"), wanted, "ready");
        }
        long partition =
                object.at("spec").at("updateStrategy").at("rollingUpdate").number("partition");
        if (partition > 0) {
            return enough(status.number("updatedReplicas"), wanted - partition, "updated");
        }
        return status.text("updateRevision").equals(status.text("currentRevision"))
                ? Status.ready()
                : few(status.number("updatedReplicas"), wanted, "updated");
    }

    private static boolean isOnDelete(Tree object) {
        return object.at("spec").at("updateStrategy").text("type").equals("OnDelete");
    }

    private static long replicas(Tree object) {
        return object.at("spec").number("replicas", 1);
    }

    private static Status enough(long have, long wanted, String what) {
        return have < wanted ? few(have, wanted, what) : Status.ready();
    }

    private static Status few(long have, long wanted, String what) {
        return Status.progressing("%s of %s pods are %s", have, wanted, what);
    }
}
