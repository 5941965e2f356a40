package io.clm.worker.upload;

import io.clm.core.registry.Cluster;
import io.clm.core.render.ClusterBucket;
import io.clm.core.render.DesiredStack;
import io.clm.core.render.FilesArchive;
import io.clm.core.rollout.EventType;
import io.clm.worker.outside.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts files archives and large templates into the cluster's bucket. Everything has its content's hash in its name, so
 * that what is there is never written again, whoever put it there.
 */
public final class Uploads {
    /** What CloudFormation takes in a call, in bytes; more has to come from S3. */
    static final int MOST_IN_A_CALL = 51_200;

    private final Storage storage;
    private final Cluster cluster;
    private final Runnable fence;
    private final Told told;

    /** Is told what was done. */
    @FunctionalInterface
    public interface Told {
        void tell(EventType type, String subject, String message);
    }

    /** @param fence called before each effect; throws when the effect must not happen any more */
    public Uploads(Storage storage, Cluster cluster, Runnable fence, Told told) {
        this.storage = storage;
        this.cluster = cluster;
        this.fence = fence;
        this.told = told;
    }

    /** The files that machines fetch when they start. */
    public void archive(FilesArchive archive) {
        String subject = archive.isOfEtcd() ? "stack/etcd" : "node-pool/" + archive.pool();
        put(archive.bucket(), archive.key(), subject, () -> bytes(archive, subject));
    }

    private byte[] bytes(FilesArchive archive, String subject) {
        if (archive.isEncrypted() && archive.kmsKey().isEmpty()) {
            throw new Refused(subject, "There is no key to encrypt its files with.");
        }
        return archive.bytes(plaintext -> storage.encrypt(archive.kmsKey(), plaintext));
    }

    /** Where a template is that is too large for a call; empty for any other. */
    public Optional<URI> template(DesiredStack stack) {
        byte[] text = stack.template().getBytes(StandardCharsets.UTF_8);
        if (text.length <= MOST_IN_A_CALL) {
            return Optional.empty();
        }
        String bucket = ClusterBucket.name(cluster);
        String key = "%s/stacks/%s/%s.template".formatted(cluster.localId(), stack.name(), stack.templateHash());
        put(bucket, key, "stack/" + stack.name(), () -> text);
        return Optional.of(storage.address(bucket, key));
    }

    private void put(String bucket, String key, String subject, Supplier<byte[]> content) {
        if (!storage.hasBucket(bucket)) {
            fence.run();
            storage.makeBucket(bucket);
        }
        if (!storage.has(bucket, key)) {
            byte[] bytes = content.get();
            fence.run();
            storage.put(bucket, key, bytes);
            told.tell(
                    EventType.FILES_UPLOADED,
                    subject,
                    "%d bytes are at s3://%s/%s".formatted(bytes.length, bucket, key));
        }
    }
}
