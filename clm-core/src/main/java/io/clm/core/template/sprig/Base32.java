package io.clm.core.template.sprig;

import io.clm.core.template.value.Utf8;
import java.io.ByteArrayOutputStream;

/** RFC 4648's alphabet of 32, padded. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 8;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xFF;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                out.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt(buffer << BITS - bits & 31));
        }
        return out.append("=".repeat((GROUP - out.length() % GROUP) % GROUP)).toString();
    }

    /** What is no base32 gives the complaint for a result, as in Sprig. */
    static String decode(String text) {
        String bare = text.replace("\n", "").replace("\r", "");
        String data = bare.replaceFirst("=+$", "");
        int padding = bare.length() - data.length();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < data.length(); i++) {
            int digit = ALPHABET.indexOf(data.charAt(i));
            if (digit < 0) {
                return "illegal base32 data at input byte " + i;
            }
            buffer = buffer << BITS | digit;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        boolean wellFormed = bare.length() % GROUP == 0 && padding <= 6 && padding != 2 && padding != 5;
        return wellFormed ? Utf8.decode(out.toByteArray()) : "illegal base32 data at input byte " + data.length();
    }
}
