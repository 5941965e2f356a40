package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class StrangerIT extends ApiIntegration {

    private static final Set<String> OPEN =
            Set.of("/api/v1/openapi.json", "/api/v1/openapi.json.yaml", "/openapi.json", "/login", "/error");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_mapping_asks_who_is_there() {
        Http stranger = http.with();
        List<String> asked = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (!OPEN.contains(path)) {
                    asked.add(path);
                    check(stranger, mapping, path.replaceAll("\\{[^}]*}", "x"));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(25);
    }

    private static void check(Http stranger, RequestMappingInfo mapping, String path) {
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            Answer answer = stranger.send(method.name(), path, BodyPublishers.noBody());
            assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic YWRtaW46YWRtaW4=", "0123456789abcdef-admin"})
    void a_wrong_token_is_no_token(String authorization) {
        Http wrong = http.with("Authorization", authorization);

        assertThat(wrong.get(Http.API + "/channels").status()).isEqualTo(401);
    }

    @Test
    void a_second_token_has_a_name_of_its_own_and_a_reason_is_kept() {
        Http jane = http.with("Authorization", "Bearer fedcba9876543210-jane", "X-Reason", "tidy up");

        assertThat(jane.patch(
                                Http.API + "/kubernetes-clusters/aws:123456789012:eu-central-1:kube-1",
                                "{\"alias\": \"new\"}")
                        .status())
                .isEqualTo(200);

        Answer events = http.get(Http.API + "/clusters/aws:123456789012:eu-central-1:kube-1/events");
        assertThat(events.at("/items/1/actor")).isEqualTo("jane");
        assertThat(events.at("/items/1/reason")).isEqualTo("tidy up");
    }

    @Test
    void the_page_tells_a_stranger_how_to_log_in() {
        Answer answer = http.with().get("/clusters/anything");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("login link");
    }

    @Test
    void health_is_open_and_tells_nothing() {
        Answer answer = http.with().get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("status");
        assertThat(http.with().get("/actuator/env").status()).isEqualTo(401);
    }
}
