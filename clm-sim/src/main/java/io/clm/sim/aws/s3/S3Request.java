package io.clm.sim.aws.s3;

import io.clm.sim.aws.Scope;
import io.clm.sim.http.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request, in path style: {@code /bucket/key}.
 *
 * @param key empty for one about the bucket itself
 */
record S3Request(
        Scope scope,
        String method,
        String bucket,
        String key,
        Map<String, String> query,
        Exchange exchange,
        Instant now) {

    static S3Request of(Exchange exchange, Scope scope, Instant now) {
        String[] parts = exchange.path().substring(1).split("/", 2);
        String key = parts.length < 2 ? "" : parts[1];
        return new S3Request(scope, exchange.method(), parts[0], key, exchange.query(), exchange, now);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.header(name));
    }

    byte[] body() {
        try {
            byte[] raw = exchange.raw().getRequestBody().readAllBytes();
            boolean inPieces = header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
            return inPieces ? AwsChunked.decode(raw) : raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }
}
