package io.clm.worker.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of any kind, as the maps of their JSON. */
public interface Objects {
    /** Name of the field manager of everything that is applied. */
    String FIELD_MANAGER = "clm";

    /** The object as it is; empty when it, its kind or its namespace is not there. */
    Optional<Map<String, Object>> live(ObjectRef ref);

    /** Server-side apply; with {@code dryRun} nothing is changed. */
    ApplyAnswer apply(Map<String, Object> object, boolean dryRun);

    /** The name of an object that is to be applied, its namespace filled in where its kind has one. */
    ObjectRef refOf(Map<String, Object> object);

    /**
     * The kind of a name that kubectl would take: {@code deployment}, {@code deployments}, {@code deploy},
     * {@code ingress.v1.networking.k8s.io}; empty when the cluster has none.
     */
    Optional<KindRef> kind(String name);

    /**
     * Objects of a kind.
     *
     * @param namespace null for all
     * @param labelSelector null for all
     */
    List<Map<String, Object>> list(KindRef kind, @Nullable String namespace, @Nullable String labelSelector);

    /**
     * Deletes one object and no later one of its name.
     *
     * @return false when it was gone already
     */
    boolean delete(ObjectRef ref, String uid, DeleteHow how);

    /** A kind that the cluster has. */
    record KindRef(String apiVersion, String kind, boolean namespaced) {}

    /**
     * How to delete.
     *
     * @param propagation {@code Orphan}, {@code Background}, {@code Foreground}; null for the kind's default
     * @param gracePeriodSeconds null for the object's own
     */
    record DeleteHow(@Nullable String propagation, @Nullable Integer gracePeriodSeconds) {}
}
