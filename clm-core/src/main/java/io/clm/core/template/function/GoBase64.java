package io.clm.core.template.function;

import java.util.Base64;

/** Base64 as strictly as Go reads it: padding needed, line ends skipped, nothing else forgiven. */
public final class GoBase64 {

    private GoBase64() {}

    /** @throws IllegalArgumentException in Go's words */
    public static byte[] decode(String text) {
        String bare = text.replace("\n", "").replace("\r", "");
        int data = bare.indexOf('=') < 0 ? bare.length() : bare.indexOf('=');
        for (int i = 0; i < data; i++) {
            if (!isDigit(bare.charAt(i))) {
                throw corrupt(text, bare, i);
            }
        }
        boolean padded = bare.length() % 4 == 0 && bare.substring(data).matches("={0,2}") && data % 4 != 1;
        if (!padded) {
            throw corrupt(text, bare, Math.min(data, bare.length()));
        }
        return Base64.getDecoder().decode(bare);
    }

    private static boolean isDigit(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    /** Names the place in the text as it was given, line ends included. */
    private static IllegalArgumentException corrupt(String text, String bare, int index) {
        int place = 0;
        int seen = 0;
        while (place < text.length() && seen < index) {
            seen += text.charAt(place) == '\n' || text.charAt(place) == '\r' ? 0 : 1;
            place++;
        }
        int shown = index < bare.length() ? place : place - index % 4;
        return new IllegalArgumentException("illegal base64 data at input byte " + shown);
    }
}
