package io.clm.api.security;

import io.clm.api.config.ClmProperties;
import io.clm.api.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves only the names it was told: a foreign page cannot reach a loopback service under a name of its own. */
class HostFilter extends OncePerRequestFilter {

    private final Set<String> allowed;
    private final ErrorWriter errors;

    HostFilter(ClmProperties.Security security, ErrorWriter errors) {
        this.allowed = security.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            errors.write(request, response, HttpStatus.MISDIRECTED_REQUEST, "this host is not served here");
        }
    }
}
