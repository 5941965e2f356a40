package io.clm.sim.kube.rules.defaults;

import tools.jackson.databind.node.ObjectNode;

/** What Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs and CronJobs get. */
final class WorkloadDefaults {
    private static final String QUARTER = "25%";

    private WorkloadDefaults() {}

    static void deployment(ObjectNode object) {
        ObjectNode spec = workload(object, 10);
        Fill.number(spec, "replicas", 1);
        Fill.number(spec, "progressDeadlineSeconds", 600);
        ObjectNode strategy = Fill.object(spec, "strategy");
        Fill.text(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asString("").equals("RollingUpdate")) {
            ObjectNode rolling = Fill.object(strategy, "rollingUpdate");
            for (String bound : new String[] {"maxUnavailable", "maxSurge"}) {
                if (!rolling.has(bound)) {
                    rolling.put(bound, QUARTER);
                }
            }
        }
    }

    static void daemonSet(ObjectNode object) {
        ObjectNode spec = workload(object, 10);
        ObjectNode strategy = Fill.object(spec, "updateStrategy");
        Fill.text(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asString("").equals("RollingUpdate")) {
            ObjectNode rolling = Fill.object(strategy, "rollingUpdate");
            Fill.number(rolling, "maxUnavailable", 1);
            Fill.number(rolling, "maxSurge", 0);
        }
    }

    static void statefulSet(ObjectNode object) {
        ObjectNode spec = workload(object, 10);
        Fill.number(spec, "replicas", 1);
        Fill.text(spec, "podManagementPolicy", "OrderedReady");
        ObjectNode strategy = Fill.object(spec, "updateStrategy");
        Fill.text(strategy, "type", "RollingUpdate");
        if (strategy.path("type").asString("").equals("RollingUpdate")) {
            Fill.number(Fill.object(strategy, "rollingUpdate"), "partition", 0);
        }
        ObjectNode retention = Fill.object(spec, "persistentVolumeClaimRetentionPolicy");
        Fill.text(retention, "whenDeleted", "Retain");
        Fill.text(retention, "whenScaled", "Retain");
        Fill.each(spec, "volumeClaimTemplates", claim -> {
            claim.put("kind", "PersistentVolumeClaim").put("apiVersion", "v1");
            StorageDefaults.claim(claim);
        });
    }

    static void replicaSet(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        PodDefaults.template(spec);
        Fill.number(spec, "replicas", 1);
    }

    static void job(ObjectNode object) {
        jobSpec(Fill.object(object, "spec"), true);
    }

    static void cronJob(ObjectNode object) {
        ObjectNode spec = Fill.object(object, "spec");
        Fill.text(spec, "concurrencyPolicy", "Allow");
        Fill.flag(spec, "suspend", false);
        Fill.number(spec, "successfulJobsHistoryLimit", 3);
        Fill.number(spec, "failedJobsHistoryLimit", 1);
        jobSpec(Fill.object(Fill.object(spec, "jobTemplate"), "spec"), false);
    }

    private static void jobSpec(ObjectNode spec, boolean real) {
        PodDefaults.template(spec);
        if (!real) {
            return;
        }
        if (!spec.has("completions") && !spec.has("parallelism")) {
            spec.put("completions", 1);
        }
        Fill.number(spec, "parallelism", 1);
        Fill.number(spec, "backoffLimit", spec.has("backoffLimitPerIndex") ? Integer.MAX_VALUE : 6);
        Fill.text(spec, "completionMode", "NonIndexed");
        Fill.flag(spec, "suspend", false);
        Fill.flag(spec, "manualSelector", false);
        Fill.text(spec, "podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
    }

    private static ObjectNode workload(ObjectNode object, int history) {
        ObjectNode spec = Fill.object(object, "spec");
        PodDefaults.template(spec);
        Fill.number(spec, "revisionHistoryLimit", history);
        return spec;
    }
}
