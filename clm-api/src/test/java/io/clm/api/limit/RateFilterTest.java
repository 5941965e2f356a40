package io.clm.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.clm.api.error.ErrorWriter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateFilterTest {

    private final ErrorWriter errors = mock(ErrorWriter.class);
    private final RateFilter filter = new RateFilter(
            new Buckets(2, 1, () -> 0), request -> Optional.ofNullable(request.getHeader("Who")), errors);

    @Test
    void who_asks_too_often_is_told_when_to_come_again_and_others_are_served() throws Exception {
        assertThat(isServed("/x", "a")).isTrue();
        assertThat(isServed("/x", "b")).isTrue();
        verify(errors, never()).write(any(), any(), any(), any());

        MockHttpServletResponse refused = ask("/x", "a", new MockFilterChain());

        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        verify(errors).write(any(), any(), eq(HttpStatus.TOO_MANY_REQUESTS), contains("too often"));
    }

    @Test
    void probes_and_those_without_a_key_are_not_counted() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(isServed("/actuator/health/readiness", "a")).isTrue();
            assertThat(isServed("/x", null)).isTrue();
        }
    }

    private boolean isServed(String path, @Nullable String who) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        ask(path, who, chain);
        return chain.getRequest() != null;
    }

    private MockHttpServletResponse ask(String path, @Nullable String who, MockFilterChain chain)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (who != null) {
            request.addHeader("Who", who);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
