package io.clm.api.limit;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LimitsIT extends ApiIntegration {

    private static final int TOO_MUCH = 4 * 1024 * 1024 + 1;

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() {
        Answer answer = http.patch(CLUSTERS + "/" + CLUSTER, "x".repeat(TOO_MUCH));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/message")).contains("at most 4194304 bytes");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_cut_off() {
        byte[] body = ("{\"alias\": \"" + "x".repeat(TOO_MUCH)).getBytes(StandardCharsets.US_ASCII);
        Answer answer = http.send(
                "PATCH",
                CLUSTERS + "/" + CLUSTER,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");

        assertThat(answer.status()).as(answer.toString()).isIn(400, 413);
    }
}
