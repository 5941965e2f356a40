package io.clm.core.template.function;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import java.util.List;
import java.util.TreeSet;

/** The host names of a comma-separated list of URLs or host:port pairs, sorted, each once. */
final class EndpointHosts {

    private EndpointHosts() {}

    static List<String> of(String endpoints) {
        TreeSet<String> hosts = new TreeSet<>();
        for (String endpoint : endpoints.split(",", -1)) {
            hosts.add(host(endpoint.startsWith("http") ? endpoint : "http://" + endpoint));
        }
        return List.copyOf(hosts);
    }

    private static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        String rest = url.substring(start + 3);
        int end = indexOfAny(rest, "/?#");
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.startsWith("[") ? bracketed(url, host) : plain(url, host);
    }

    private static String bracketed(String url, String host) {
        int close = host.indexOf(']');
        if (close < 0) {
            throw problem(url, "missing ']' in host");
        }
        checkPort(url, host.substring(close + 1));
        return host.substring(1, close);
    }

    private static String plain(String url, String host) {
        int colon = host.lastIndexOf(':');
        if (colon >= 0) {
            checkPort(url, host.substring(colon));
        }
        if (host.contains(" ")) {
            throw problem(url, "invalid character \" \" in host name");
        }
        return colon < 0 ? host : host.substring(0, host.indexOf(':'));
    }

    private static void checkPort(String url, String port) {
        if (!port.isEmpty() && !port.matches(":[0-9]*")) {
            throw problem(url, "invalid port " + GoQuote.quote(port) + " after host");
        }
    }

    private static int indexOfAny(String text, String characters) {
        int index = 0;
        while (index < text.length() && characters.indexOf(text.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    private static TemplateException problem(String url, String reason) {
        return TemplateException.of(
                "unable to parse endpoint '" + url + "': parse " + GoQuote.quote(url) + ": " + reason);
    }
}
