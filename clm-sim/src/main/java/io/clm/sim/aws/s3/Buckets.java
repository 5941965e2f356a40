package io.clm.sim.aws.s3;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.state.StateLog;
import io.clm.sim.state.Table;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** All buckets and what is in them. */
public final class Buckets {
    private final Table<Bucket> buckets;
    private final Table<StoredObject> objects;

    public Buckets(StateLog log) {
        this.buckets = log.table("buckets", Bucket.class);
        this.objects = log.table("objects", StoredObject.class);
    }

    Optional<Bucket> find(String name) {
        return buckets.find(name);
    }

    /**
     * A bucket of an account.
     *
     * @throws AwsException when there is none, or it is another account's
     */
    Bucket get(Scope scope, String name) {
        Bucket bucket = buckets.find(name)
                .orElseThrow(() -> new AwsException(404, "NoSuchBucket", "The specified bucket does not exist"));
        if (!bucket.scope().account().equals(scope.account())) {
            throw new AwsException(403, "AccessDenied", "Access Denied");
        }
        return bucket;
    }

    void put(Bucket bucket) {
        buckets.put(bucket.name(), bucket);
    }

    Optional<StoredObject> find(Bucket bucket, String key) {
        return objects.find(bucket.name() + "/" + key);
    }

    void put(Bucket bucket, String key, StoredObject object) {
        objects.put(bucket.name() + "/" + key, object);
    }

    /**
     * The text of an object, for services that read it on somebody's behalf.
     *
     * @throws AwsException when there is none
     */
    public String text(Scope scope, String bucket, String key) {
        return find(get(scope, bucket), key)
                .map(object -> new String(object.bytes(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AwsException(404, "NoSuchKey", "The specified key does not exist."));
    }
}
