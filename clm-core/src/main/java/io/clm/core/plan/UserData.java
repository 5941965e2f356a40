package io.clm.core.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** User data in a stack's template: base64, mostly gzipped. */
final class UserData {
    private static final Pattern FIELD =
            Pattern.compile("(?m)^(\\s*-?\\s*UserData:\\s*)[\"']?([A-Za-z0-9+/=]{8,})[\"']?\\s*$");
    private static final int LARGEST = 1024 * 1024;

    private UserData() {}

    /** The text of the first user data in a template; empty when it has none that can be read. */
    static String of(String template) {
        Matcher field = FIELD.matcher(template);
        return field.find() ? decode(field.group(2)) : "";
    }

    /** The template with user data left out, for people. */
    static String without(String template) {
        return FIELD.matcher(template).replaceAll("$1(see the pool)");
    }

    /** Empty when it cannot be read. */
    static String decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            String text = new String(isGzip(bytes) ? unpack(bytes) : bytes, StandardCharsets.UTF_8);
            return text.indexOf('\ufffd') < 0 ? text : "";
        } catch (IllegalArgumentException | IOException e) {
            return "";
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static byte[] unpack(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(LARGEST);
        }
    }
}
