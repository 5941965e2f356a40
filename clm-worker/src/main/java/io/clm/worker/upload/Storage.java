package io.clm.worker.upload;

import java.net.URI;

/**
 * Buckets and keys of one account and region. Calls throw Unavailable or Refused ({@code io.clm.worker.outside}); each can
 * be made again.
 */
public interface Storage {
    /** Whether the bucket is there, private and encrypted. */
    boolean hasBucket(String bucket);

    /** Makes it, or finishes one that was only begun: no public access, encrypted. */
    void makeBucket(String bucket);

    boolean has(String bucket, String key);

    void put(String bucket, String key, byte[] content);

    /** Where CloudFormation finds an object. */
    URI address(String bucket, String key);

    /** The ciphertext of at most 4,096 bytes. */
    byte[] encrypt(String kmsKey, byte[] plaintext);
}
