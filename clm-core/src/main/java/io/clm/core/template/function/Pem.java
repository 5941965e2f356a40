package io.clm.core.template.function;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text armour around keys and certificates. */
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("(?m)^-----BEGIN ([^\\n-]*)-----[ \\t]*\\r?\\n([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private Pem() {}

    /** The bytes of the first block. */
    static Optional<byte[]> decode(String text) {
        Matcher matcher = BLOCK.matcher(text);
        return matcher.find() ? bytes(matcher.group(2)) : Optional.empty();
    }

    private static Optional<byte[]> bytes(String body) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encode(String type, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
