package io.clm.worker.testing;

import io.clm.core.diff.Mask;
import io.clm.core.registry.Secret;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Encrypts config items, as people do. */
public final class CloudKeys implements AutoCloseable {
    private static final String KEY = "alias/config-items";

    private final KmsClient kms;

    public CloudKeys(Cloud cloud) {
        this.kms = KmsClient.builder()
                .endpointOverride(URI.create(cloud.url()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /** The value of a config item that says this. */
    public String item(String plaintext) {
        byte[] ciphertext = kms.encrypt(request -> request.keyId(KEY).plaintext(SdkBytes.fromUtf8String(plaintext)))
                .ciphertextBlob()
                .asByteArray();
        return "aws:kms:" + Base64.getEncoder().encodeToString(ciphertext);
    }

    /** The beginning of where a text shows the plaintext in any form that {@link Mask} knows; empty when it does not. */
    public static String shown(String text, String plaintext) {
        String masked = Mask.of(List.of(new Secret(plaintext))).apply(text);
        int at = 0;
        while (at < text.length() && at < masked.length() && text.charAt(at) == masked.charAt(at)) {
            at++;
        }
        return masked.equals(text) ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100));
    }

    @Override
    public void close() {
        kms.close();
    }
}
