package io.clm.core.template.function;

import io.clm.core.template.TemplateException;

/** Host and port of an address, cut as Go's net.SplitHostPort does. */
record HostPort(String host, String port) {

    static HostPort split(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw problem(address, "missing port in address");
        }
        return address.startsWith("[") ? bracketed(address, colon) : plain(address, colon);
    }

    private static HostPort bracketed(String address, int colon) {
        int end = address.indexOf(']');
        if (end < 0) {
            throw problem(address, "missing ']' in address");
        }
        if (end + 1 == address.length()) {
            throw problem(address, "missing port in address");
        }
        if (end + 1 != colon) {
            String reason = address.charAt(end + 1) == ':' ? "too many colons in address" : "missing port in address";
            throw problem(address, reason);
        }
        checkBrackets(address, address.indexOf('[', 1), address.indexOf(']', end + 1));
        return new HostPort(address.substring(1, end), address.substring(colon + 1));
    }

    private static HostPort plain(String address, int colon) {
        String host = address.substring(0, colon);
        if (host.contains(":")) {
            throw problem(address, "too many colons in address");
        }
        checkBrackets(address, address.indexOf('['), address.indexOf(']'));
        return new HostPort(host, address.substring(colon + 1));
    }

    private static void checkBrackets(String address, int open, int close) {
        if (open >= 0) {
            throw problem(address, "unexpected '[' in address");
        }
        if (close >= 0) {
            throw problem(address, "unexpected ']' in address");
        }
    }

    private static TemplateException problem(String address, String reason) {
        return TemplateException.of("address " + address + ": " + reason);
    }
}
