package io.clm.core.render;

import io.clm.core.template.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** User data as EC2 takes it. The same text gives the same bytes: the header has neither time nor name. */
final class UserDataEncoding {

    /** What EC2 takes at most, in bytes, before base64. */
    static final int MAX_BYTES = 16 * 1024;

    private UserDataEncoding() {}

    static byte[] gzip(String text) {
        return gzip(Utf8.encode(text));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
