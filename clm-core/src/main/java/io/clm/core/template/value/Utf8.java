package io.clm.core.template.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings as bytes and back without loss: a byte that is no UTF-8 becomes the lone surrogate U+DC80 to U+DCFF, and
 * becomes that byte again.
 */
public final class Utf8 {

    private static final int ESCAPE = 0xDC00;

    private Utf8() {}

    public static byte[] encode(String text) {
        if (!hasEscapes(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> write(out, point));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int point) {
        if (isEscape(point)) {
            out.write(point - ESCAPE);
        } else {
            out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        }
    }

    public static String decode(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int size = sequence(bytes, i);
            if (size == 0) {
                out.append((char) (ESCAPE + (bytes[i] & 0xFF)));
                i++;
            } else {
                out.append(new String(bytes, i, size, StandardCharsets.UTF_8));
                i += size;
            }
        }
        return out.toString();
    }

    /** The length of the well-formed sequence at {@code start}; 0 when there is none. */
    private static int sequence(byte[] bytes, int start) {
        int first = bytes[start] & 0xFF;
        int size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || start + size > bytes.length) {
            return 0;
        }
        for (int i = start + 1; i < start + size; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size < 3 || wellFormed(first, bytes[start + 1] & 0xFF) ? size : 0;
    }

    private static boolean wellFormed(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    /** Whether a character stands for a byte that is no UTF-8. */
    public static boolean isEscape(int point) {
        return point >= ESCAPE + 0x80 && point <= ESCAPE + 0xFF;
    }

    private static boolean hasEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** How many bytes the text has. */
    public static int length(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < 0x80) {
            ascii++;
        }
        return ascii == text.length() ? ascii : encode(text).length;
    }

    /** Compares as Go compares strings: byte by byte. */
    public static int compare(String left, String right) {
        int size = Math.min(left.length(), right.length());
        for (int i = 0; i < size; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return l < 0xD800 && r < 0xD800 ? l - r : Arrays.compareUnsigned(encode(left), encode(right));
            }
        }
        return left.length() - right.length();
    }
}
