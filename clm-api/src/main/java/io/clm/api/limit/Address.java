package io.clm.api.limit;

import jakarta.servlet.http.HttpServletRequest;

/** The address that a request is counted for: an IPv4 address, or the /64 network of an IPv6 address. */
final class Address {

    private static final int PARTS = 4;

    private Address() {}

    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.contains(":") ? network(address) : address;
    }

    private static String network(String address) {
        String[] halves = address.split("%", 2)[0].split("::", 2);
        StringBuilder network = new StringBuilder();
        int parts = 0;
        for (String part : halves[0].split(":")) {
            if (!part.isEmpty() && parts < PARTS) {
                network.append(part).append(':');
                parts++;
            }
        }
        return network.append(":/64").toString();
    }
}
