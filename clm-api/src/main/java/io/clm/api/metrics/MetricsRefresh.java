package io.clm.api.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the fleet when somebody is about to read it, at most every few seconds: nobody reads, nothing is counted. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class MetricsRefresh extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final FleetMetrics metrics;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    MetricsRefresh(FleetMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/actuator/prometheus");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        refresh();
        chain.doFilter(request, response);
    }

    private synchronized void refresh() {
        if (last.plus(KEPT).isBefore(clock.instant())) {
            metrics.refresh();
            last = clock.instant();
        }
    }
}
