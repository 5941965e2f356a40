package io.clm.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT extends ApiIntegration {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/clusters/aws:123456789012:eu-central-1:kube-1", "/deep/er/path.x"})
    void every_path_of_nobody_is_the_page(String path) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("<title>the page</title>");
    }

    @Test
    void assets_are_kept_for_ever() {
        Answer answer = http.get("/assets/app-1.js");

        assertThat(answer.header("Content-Type")).contains("javascript");
        assertThat(answer.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone.js", "/api/v1/nothing", "/api/", "/actuator/nothing"})
    void what_belongs_to_others_is_never_the_page(String path) {
        assertThat(http.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..%2f..%2fclm-api.yaml", "/%2e%2e/clm-api.yaml", "/assets/..%5c..%5cclm-api.yaml"})
    void nothing_outside_the_page_is_given_away(String path) {
        assertThat(http.get(path).body()).doesNotContain("spring");
    }
}
