package io.clm.core.kubernetes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Kubernetes removed before the oldest bundled version, by its deprecation guide. */
final class RemovedApis {

    /** Groups that are gone altogether. */
    static final Set<String> GROUPS = Set.of("extensions");

    private static final Map<ApiKind, Integer> MINORS = new HashMap<>();

    static {
        String workloads = "DaemonSet Deployment ReplicaSet StatefulSet";
        removed(16, "apps/v1beta1", workloads + " ControllerRevision");
        removed(16, "apps/v1beta2", workloads + " ControllerRevision");
        removed(16, "extensions/v1beta1", workloads + " NetworkPolicy PodSecurityPolicy");
        removed(22, "extensions/v1beta1", "Ingress");
        removed(22, "networking.k8s.io/v1beta1", "Ingress IngressClass");
        removed(
                22,
                "admissionregistration.k8s.io/v1beta1",
                "MutatingWebhookConfiguration ValidatingWebhookConfiguration");
        removed(22, "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition");
        removed(22, "apiregistration.k8s.io/v1beta1", "APIService");
        removed(22, "authentication.k8s.io/v1beta1", "TokenReview");
        removed(
                22,
                "authorization.k8s.io/v1beta1",
                "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview");
        removed(22, "certificates.k8s.io/v1beta1", "CertificateSigningRequest");
        removed(22, "coordination.k8s.io/v1beta1", "Lease");
        removed(22, "rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding");
        removed(22, "scheduling.k8s.io/v1beta1", "PriorityClass");
        removed(22, "storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment");
        removed(25, "autoscaling/v2beta1", "HorizontalPodAutoscaler");
        removed(25, "batch/v1beta1", "CronJob");
        removed(25, "discovery.k8s.io/v1beta1", "EndpointSlice");
        removed(25, "events.k8s.io/v1beta1", "Event");
        removed(25, "node.k8s.io/v1beta1", "RuntimeClass");
        removed(25, "policy/v1beta1", "PodDisruptionBudget PodSecurityPolicy");
    }

    private RemovedApis() {}

    private static void removed(int minor, String apiVersion, String kinds) {
        for (String kind : kinds.split(" ", -1)) {
            MINORS.put(new ApiKind(apiVersion, kind), minor);
        }
    }

    static Optional<KubernetesVersion> removedIn(ApiKind kind) {
        return Optional.ofNullable(MINORS.get(kind)).map(minor -> new KubernetesVersion(1, minor));
    }
}
