package io.clm.core.template.function;

import io.clm.core.template.TemplateException;
import java.util.Arrays;

/**
 * A network: its address (4 or 16 bytes, host bits cleared) and the length of its prefix.
 */
record Cidr(byte[] address, int prefix) {

    /** @throws TemplateException in Go's words */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = slash < 0 ? new byte[0] : IpAddress.parse(text.substring(0, slash));
        String digits = text.substring(slash + 1);
        boolean wellFormed = address.length > 0 && digits.matches("[0-9]{1,3}");
        int prefix = wellFormed ? Integer.parseInt(digits) : -1;
        if (prefix < 0 || prefix > address.length * 8 || digits.length() > 1 && digits.startsWith("0")) {
            throw TemplateException.of("invalid CIDR address: " + text);
        }
        return new Cidr(masked(address, prefix), prefix);
    }

    private static byte[] masked(byte[] address, int prefix) {
        byte[] masked = address.clone();
        for (int bit = prefix; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return masked;
    }

    boolean isV4() {
        return address.length == 4;
    }

    /** The address whose last byte is {@code n} higher; it wraps without carry, as CLM's does. */
    String address(long n) {
        byte[] result = address.clone();
        result[result.length - 1] += (byte) Math.max(0, n);
        return IpAddress.format(result);
    }

    /** The subnet of that size at the position. */
    Cidr subnet(int size, long position) {
        if (!isV4()) {
            throw TemplateException.of("only ipv4 subnets are supported, got " + this);
        }
        long start = (unsigned() + position * (1L << 32 - size)) & 0xFFFFFFFFL;
        byte[] bytes = {(byte) (start >> 24), (byte) (start >> 16), (byte) (start >> 8), (byte) start};
        return new Cidr(bytes, size);
    }

    private long unsigned() {
        long value = 0;
        for (byte b : address) {
            value = value << 8 | b & 0xFF;
        }
        return value;
    }

    @Override
    public String toString() {
        return IpAddress.format(address) + "/" + prefix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr cidr && Arrays.equals(address, cidr.address) && prefix == cidr.prefix;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address) * 31 + prefix;
    }
}
