package io.clm.worker.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of the simulated cloud, as machines read it. */
public final class Bucket implements AutoCloseable {
    private final S3Client s3;
    private final String name;

    public Bucket(Cloud cloud, String name) {
        this.name = name;
        this.s3 = S3Client.builder()
                .endpointOverride(URI.create(cloud.url()))
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /**
     * The bytes of a gzipped object as text.
     *
     * @param object its name as the journal has it: with the bucket
     */
    public String unzipped(String object) {
        byte[] zipped = s3.getObjectAsBytes(request -> request.bucket(name).key(object.substring(name.length() + 1)))
                .asByteArray();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
