package io.clm.core.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes tar archives (POSIX ustar; long names as pax records) that depend on nothing but their content. */
final class TarWriter {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int MODE = 100;
    private static final int OWNER = 108;
    private static final int GROUP = 116;
    private static final int SIZE = 124;
    private static final int TIME = 136;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void add(String name, byte[] content, long mode) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > NAME) {
            byte[] record = record("path=" + name + "\n");
            entry("PaxHeaders.0".getBytes(StandardCharsets.UTF_8), record, 0, 'x');
        }
        entry(Arrays.copyOf(encoded, Math.min(encoded.length, NAME)), content, mode, '0');
    }

    /** A record says its own length, that of the digits included. */
    private static byte[] record(String field) {
        int rest = field.getBytes(StandardCharsets.UTF_8).length + 1;
        int length = rest + String.valueOf(rest).length();
        int exact = rest + String.valueOf(length).length();
        return (exact + " " + field).getBytes(StandardCharsets.UTF_8);
    }

    private void entry(byte[] name, byte[] content, long mode, char type) {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, name.length);
        octal(header, MODE, 7, mode & 07777);
        octal(header, OWNER, 7, 0);
        octal(header, GROUP, 7, 0);
        octal(header, SIZE, 11, content.length);
        octal(header, TIME, 11, 0);
        header[TYPE] = (byte) type;
        byte[] magic = "ustar\00000".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, header, MAGIC, magic.length);
        checksum(header);
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void checksum(byte[] header) {
        Arrays.fill(header, CHECKSUM, CHECKSUM + 8, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        octal(header, CHECKSUM, 6, sum);
        header[CHECKSUM + 6] = 0;
    }

    private static void octal(byte[] header, int at, int digits, long value) {
        String text = String.format(Locale.ROOT, "%0" + digits + "o", value);
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, at, digits);
    }

    byte[] end() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }
}
