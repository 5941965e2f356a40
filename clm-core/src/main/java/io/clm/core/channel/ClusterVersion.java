package io.clm.core.channel;

import io.clm.core.registry.Cluster;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A cluster's version: {@code <config version>#<hash of its registry entry>}, computed as CLM does, so that a cluster
 * may change hands without an update. When it differs from the current one, there may be work.
 */
public final class ClusterVersion {

    private ClusterVersion() {}

    /** The version of a cluster's entry as it is now. */
    public static String of(Cluster cluster, ConfigVersion version) {
        return of(cluster, cluster.lifecycleStatus(), version);
    }

    /**
     * The version to bring a cluster to. One that is being created is brought to the version it has once it is ready,
     * so that becoming ready is no change; and the item that only says that it must not be changed now is left out.
     */
    public static String settled(Cluster cluster, ConfigVersion version) {
        Cluster free = cluster.withConfigItems(
                cluster.configItems().without(Cluster.UPDATE_BLOCK).values());
        LifecycleStatus status = switch (cluster.lifecycleStatus()) {
            case REQUESTED, CREATING, READY -> LifecycleStatus.READY;
            case DECOMMISSION_REQUESTED, DECOMMISSIONED -> cluster.lifecycleStatus();
        };
        return of(free, status, version);
    }

    /** The config version in a version; all of it when it has no hash. */
    public static String commit(String clusterVersion) {
        int hash = clusterVersion.indexOf('#');
        return hash < 0 ? clusterVersion : clusterVersion.substring(0, hash);
    }

    private static String of(Cluster cluster, LifecycleStatus status, ConfigVersion version) {
        return version.sha() + "#" + new Entry(cluster, status).hash();
    }

    /** The bytes that are hashed: texts one after the other, numbers little-endian. */
    private static final class Entry {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Entry(Cluster cluster, LifecycleStatus status) {
            text(cluster.id());
            text(cluster.infrastructureAccount());
            text(cluster.localId());
            text(cluster.apiServerUrl());
            text(cluster.channel());
            text(cluster.environment());
            number(ByteBuffer.allocate(Integer.BYTES), cluster.criticalityLevel());
            text(status.wire());
            text(cluster.provider());
            text(cluster.region());
            items(cluster.configItems());
            cluster.nodePools().forEach(this::pool);
        }

        private void pool(NodePool pool) {
            text(pool.name());
            text(pool.profile());
            pool.instanceTypes().forEach(this::text);
            text(pool.discountStrategy());
            number(ByteBuffer.allocate(Long.BYTES), pool.minSize());
            number(ByteBuffer.allocate(Long.BYTES), pool.maxSize());
            items(pool.configItems());
        }

        private void items(ConfigItems items) {
            items.values().forEach((key, value) -> {
                text(key);
                text(value);
            });
        }

        private void text(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private void number(ByteBuffer buffer, int value) {
            buffer.order(ByteOrder.LITTLE_ENDIAN);
            if (buffer.capacity() == Long.BYTES) {
                buffer.putLong(value);
            } else {
                buffer.putInt(value);
            }
            bytes.writeBytes(buffer.array());
        }

        String hash() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray());
                return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-1", e);
            }
        }
    }
}
