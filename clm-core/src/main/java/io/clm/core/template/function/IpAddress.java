package io.clm.core.template.function;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Addresses as text and bytes, read as strictly as Go reads them. */
final class IpAddress {

    private static final byte[] NONE = {};

    private IpAddress() {}

    /** 4 or 16 bytes; none when the text is no address. */
    static byte[] parse(String text) {
        return text.contains(":") ? v6(text) : v4(text);
    }

    private static byte[] v4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[4];
        if (parts.length != 4) {
            return NONE;
        }
        for (int i = 0; i < 4; i++) {
            if (!parts[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(parts[i]) > 255) {
                return NONE;
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<Integer> groups = groups(text);
            return groups.size() == 8 ? bytes(groups) : NONE;
        }
        List<Integer> head = groups(text.substring(0, gap));
        List<Integer> tail = groups(text.substring(gap + 2));
        if (head.contains(-1) || tail.contains(-1) || head.size() + tail.size() > 7) {
            return NONE;
        }
        List<Integer> all = new ArrayList<>(head);
        while (all.size() + tail.size() < 8) {
            all.add(0);
        }
        all.addAll(tail);
        return bytes(all);
    }

    /** 16 bits each; -1 for what is no group. */
    private static List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        for (String part : text.split(":", -1)) {
            byte[] last = part.contains(".") ? v4(part) : NONE;
            if (last.length == 4) {
                groups.add((last[0] & 0xFF) << 8 | last[1] & 0xFF);
                groups.add((last[2] & 0xFF) << 8 | last[3] & 0xFF);
            } else {
                groups.add(part.matches("[0-9a-fA-F]{1,4}") ? Integer.parseInt(part, 16) : -1);
            }
        }
        return groups;
    }

    private static byte[] bytes(List<Integer> groups) {
        if (groups.contains(-1)) {
            return NONE;
        }
        ByteBuffer buffer = ByteBuffer.allocate(16);
        groups.forEach(group -> buffer.putShort(group.shortValue()));
        return buffer.array();
    }

    static String format(byte[] address) {
        if (address.length == 4) {
            return (address[0] & 0xFF) + "." + (address[1] & 0xFF) + "." + (address[2] & 0xFF) + "."
                    + (address[3] & 0xFF);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
        }
        return compressed(groups);
    }

    /** The longest run of zero groups, two at least, becomes {@code ::}. */
    private static String compressed(int[] groups) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        if (start < 0) {
            return hex(groups, 0, 8);
        }
        return hex(groups, 0, start) + "::" + hex(groups, start + length, 8);
    }

    private static String hex(int[] groups, int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            texts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", texts);
    }
}
