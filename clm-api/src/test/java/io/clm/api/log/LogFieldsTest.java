package io.clm.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class LogFieldsTest {

    @Test
    void the_lines_of_a_request_name_it_and_those_after_it_do_not() throws ServletException, IOException {
        AtomicReference<String> seen = new AtomicReference<>("");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "r-1");

        new RequestId().doFilter(request, new MockHttpServletResponse(), (in, out) -> seen.set(MDC.get(RequestId.KEY)));

        assertThat(seen.get()).isEqualTo("r-1");
        assertThat(MDC.get(RequestId.KEY)).isNull();
    }

    @Test
    void what_the_path_names_is_in_the_lines() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rollouts/7");
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "7", "cluster_id", "aws:1:x:y"));
        try {
            new Subjects().preHandle(request, new MockHttpServletResponse(), "handler");

            assertThat(MDC.get("rollout_id")).isEqualTo("7");
            assertThat(MDC.get("cluster_id")).isEqualTo("aws:1:x:y");
            assertThat(MDC.get("account_id")).isNull();
        } finally {
            MDC.clear();
        }
    }
}
