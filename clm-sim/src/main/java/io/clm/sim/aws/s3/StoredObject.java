package io.clm.sim.aws.s3;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An object.
 *
 * @param base64 its bytes
 * @param encryption {@code AES256} or {@code aws:kms}
 * @param keyId of KMS, if any
 */
public record StoredObject(
        String base64,
        String etag,
        String type,
        String encryption,
        @Nullable String keyId,
        Instant modified) {

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
