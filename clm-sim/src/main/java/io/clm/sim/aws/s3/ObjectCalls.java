package io.clm.sim.aws.s3;

import io.clm.sim.aws.AwsException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Calls about objects: put, look, get. */
final class ObjectCalls {
    private final Buckets buckets;

    ObjectCalls(Buckets buckets) {
        this.buckets = buckets;
    }

    S3Answer answer(S3Request request) {
        Bucket bucket = buckets.get(request.scope(), request.bucket());
        return switch (request.method()) {
            case "HEAD" -> S3Answer.of(object(bucket, request.key()), false);
            case "GET" -> S3Answer.of(object(bucket, request.key()), true);
            case "PUT" -> put(bucket, request);
            default ->
                throw new AwsException(
                        501, "NotImplemented", "The simulated s3 does not have " + request.method() + " of an object");
        };
    }

    private S3Answer put(Bucket bucket, S3Request request) {
        if (request.header("If-None-Match").isPresent()
                && buckets.find(bucket, request.key()).isPresent()) {
            throw new AwsException(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        byte[] body = request.body();
        StoredObject object = new StoredObject(
                Base64.getEncoder().encodeToString(body),
                "\"" + md5(body) + "\"",
                request.header("Content-Type").orElse("binary/octet-stream"),
                request.header("x-amz-server-side-encryption").orElse("AES256"),
                request.header("x-amz-server-side-encryption-aws-kms-key-id").orElse(null),
                request.now());
        buckets.put(bucket, request.key(), object);
        return S3Answer.ok(S3Answer.headers(object));
    }

    private StoredObject object(Bucket bucket, String key) {
        return buckets.find(bucket, key)
                .orElseThrow(() -> new AwsException(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
