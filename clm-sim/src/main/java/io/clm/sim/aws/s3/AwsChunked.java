package io.clm.sim.aws.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body as SDKs send it in pieces: {@code size;chunk-signature=…}, the bytes, and at the end a piece of none. */
final class AwsChunked {
    private final byte[] body;
    private int at;

    private AwsChunked(byte[] body) {
        this.body = body;
    }

    static byte[] decode(byte[] body) {
        return new AwsChunked(body).decoded();
    }

    private byte[] decoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        for (int size = size(); size > 0; size = size()) {
            out.write(body, at, size);
            at += size + 2;
        }
        return out.toByteArray();
    }

    private int size() {
        int end = at;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        String line = new String(body, at, end - at, StandardCharsets.US_ASCII).strip();
        at = end + 1;
        return line.isEmpty() ? 0 : Integer.parseInt(line.split(";", 2)[0], 16);
    }
}
