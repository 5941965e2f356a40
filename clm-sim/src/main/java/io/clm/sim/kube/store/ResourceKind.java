package io.clm.sim.kube.store;

/**
 * One kind of object that the API serves.
 *
 * @param group the API group, empty for the core group
 * @param version such as {@code v1}
 * @param kind such as {@code Deployment}
 * @param plural the name in addresses, such as {@code deployments}
 * @param namespaced whether objects live in namespaces
 */
public record ResourceKind(String group, String version, String kind, String plural, boolean namespaced) {
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** {@code pods}, {@code deployments.apps}: how status messages name the kind, and what the versions of a kind share. */
    public String groupResource() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    /** Whether both are the same stored objects, in whatever version. */
    public boolean sameObjectsAs(ResourceKind other) {
        return group.equals(other.group) && plural.equals(other.plural);
    }
}
