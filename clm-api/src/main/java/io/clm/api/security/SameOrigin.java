package io.clm.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Whether a request that a cookie speaks for may have been made by our own page. */
final class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    static boolean allows(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || isSame(request);
    }

    private static boolean isSame(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? originIsHost(request) : site.equals("same-origin");
    }

    private static boolean originIsHost(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return own.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
