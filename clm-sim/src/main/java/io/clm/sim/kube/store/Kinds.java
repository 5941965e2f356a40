package io.clm.sim.kube.store;

/** The kinds that code here names. Every other kind is data, found in the discovery of the bundled schema. */
public final class Kinds {
    public static final ResourceKind POD = namespaced("", "v1", "Pod", "pods");
    public static final ResourceKind NODE = global("", "v1", "Node", "nodes");
    public static final ResourceKind NAMESPACE = global("", "v1", "Namespace", "namespaces");
    public static final ResourceKind SERVICE = namespaced("", "v1", "Service", "services");
    public static final ResourceKind SERVICE_ACCOUNT = namespaced("", "v1", "ServiceAccount", "serviceaccounts");
    public static final ResourceKind CONFIG_MAP = namespaced("", "v1", "ConfigMap", "configmaps");
    public static final ResourceKind SECRET = namespaced("", "v1", "Secret", "secrets");
    public static final ResourceKind EVENT = namespaced("", "v1", "Event", "events");
    public static final ResourceKind ENDPOINTS = namespaced("", "v1", "Endpoints", "endpoints");
    public static final ResourceKind PVC = namespaced("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
    public static final ResourceKind PV = global("", "v1", "PersistentVolume", "persistentvolumes");
    public static final ResourceKind RESOURCE_QUOTA = namespaced("", "v1", "ResourceQuota", "resourcequotas");
    public static final ResourceKind LIMIT_RANGE = namespaced("", "v1", "LimitRange", "limitranges");
    public static final ResourceKind DEPLOYMENT = namespaced("apps", "v1", "Deployment", "deployments");
    public static final ResourceKind REPLICA_SET = namespaced("apps", "v1", "ReplicaSet", "replicasets");
    public static final ResourceKind STATEFUL_SET = namespaced("apps", "v1", "StatefulSet", "statefulsets");
    public static final ResourceKind DAEMON_SET = namespaced("apps", "v1", "DaemonSet", "daemonsets");
    public static final ResourceKind CONTROLLER_REVISION =
            namespaced("apps", "v1", "ControllerRevision", "controllerrevisions");
    public static final ResourceKind JOB = namespaced("batch", "v1", "Job", "jobs");
    public static final ResourceKind CRON_JOB = namespaced("batch", "v1", "CronJob", "cronjobs");
    public static final ResourceKind PDB = namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets");
    public static final ResourceKind HPA =
            namespaced("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers");
    public static final ResourceKind LEASE = namespaced("coordination.k8s.io", "v1", "Lease", "leases");
    public static final ResourceKind API_SERVICE = global("apiregistration.k8s.io", "v1", "APIService", "apiservices");
    public static final ResourceKind ENDPOINT_SLICE =
            namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices");
    public static final ResourceKind PRIORITY_CLASS =
            global("scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses");
    public static final ResourceKind STORAGE_CLASS = global("storage.k8s.io", "v1", "StorageClass", "storageclasses");
    public static final ResourceKind VOLUME_ATTACHMENT =
            global("storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments");
    public static final ResourceKind CRD =
            global("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions");

    private Kinds() {}

    private static ResourceKind namespaced(String group, String version, String kind, String plural) {
        return new ResourceKind(group, version, kind, plural, true);
    }

    private static ResourceKind global(String group, String version, String kind, String plural) {
        return new ResourceKind(group, version, kind, plural, false);
    }
}
