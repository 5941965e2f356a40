package io.clm.api.limit;

import io.clm.api.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to who asks too often; says when to come again. Probes are not counted. */
final class RateFilter extends OncePerRequestFilter {

    private final Buckets buckets;
    private final Function<HttpServletRequest, Optional<String>> key;
    private final ErrorWriter errors;

    RateFilter(Buckets buckets, Function<HttpServletRequest, Optional<String>> key, ErrorWriter errors) {
        this.buckets = buckets;
        this.key = key;
        this.errors = errors;
    }

    @Override
    protected String getFilterName() {
        return "rate " + System.identityHashCode(this); // two of this class are in the chain
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = key.apply(request).map(buckets::take).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        errors.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "you ask too often; again in " + (seconds == 1 ? "a second" : seconds + " seconds"));
    }
}
