package io.clm.api.oidc;

import io.clm.api.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser in little: keeps the API's cookies, follows nothing by itself. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String api;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Http http) {
        this.api = "http://localhost:" + http.port();
    }

    HttpResponse<String> get(String pathOrAddress) {
        URI address = URI.create(pathOrAddress.startsWith("/") ? api + pathOrAddress : pathOrAddress);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        boolean ours = address.toString().startsWith(api);
        if (ours && !cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(pathOrAddress, e);
        }
    }

    /** From our login page to the provider and to the address at which it sends the browser back. */
    String throughProvider(String start) {
        String provider = location(get(start));
        return location(get(provider));
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
