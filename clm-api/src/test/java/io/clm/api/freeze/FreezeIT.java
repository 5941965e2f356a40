package io.clm.api.freeze;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezeIT extends ApiIntegration {
    private static final String FREEZES = Http.API + "/freezes";
    private static final String ONE = CLUSTERS + "/" + CLUSTER;

    @Test
    void a_frozen_cluster_says_so_until_the_freeze_is_lifted() {
        Answer freeze =
                http.post(FREEZES, "{\"scope\": \"channel\", \"subject\": \"dev\", \"reason\": \"Cyber Week\"}");
        assertThat(freeze.status()).isEqualTo(201);
        assertThat(freeze.at("/actor")).isEqualTo("admin");
        assertThat(http.get(ONE).at("/freeze/text"))
                .isEqualTo(freeze.at("/text"))
                .contains("dev", "admin", "Cyber Week");
        assertThat(http.get(FREEZES).at("/items/0/id")).isEqualTo(freeze.at("/id"));
        String one = FREEZES + "/" + freeze.at("/id");
        assertThat(http.delete(one).status()).isEqualTo(204);
        assertThat(http.get(ONE).json().has("freeze")).isFalse();
        assertThat(http.get(one).status()).isEqualTo(404);
        assertThat(http.delete(one).status()).isEqualTo(404);
        assertThat(http.get(one + "/history").json().get("items").size()).isEqualTo(2);
    }

    @Test
    void a_change_needs_the_version_it_changes() {
        String one = FREEZES + "/"
                + http.post(FREEZES, "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                        .at("/id");
        assertThat(http.patch(one, "{\"reason\": \"longer\"}").status()).isEqualTo(428);
        String etag = http.get(one).header("ETag");
        String body = "{\"until\": \"2099-01-01T00:00:00+01:00\"}";
        assertThat(patch(one, body, etag).at("/until")).isEqualTo("2098-12-31T23:00:00Z");
        assertThat(patch(one, body, etag).status()).isEqualTo(412);
        assertThat(patch(one, "{\"until\": null}", "*").json().get("until").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | scope",
                "{\"scope\": \"planet\", \"reason\": \"r\"}                      | scope",
                "{\"scope\": \"fleet\"}                                          | reason",
                "{\"scope\": \"fleet\", \"reason\": \" \"}                       | reason",
                "{\"scope\": \"fleet\", \"subject\": \"dev\", \"reason\": \"r\"} | subject",
                "{\"scope\": \"channel\", \"reason\": \"r\"}                     | subject",
                "{\"scope\": \"channel\", \"subject\": \"x\", \"reason\": \"r\"} | subject",
                "{\"scope\": \"cluster\", \"subject\": \"x\", \"reason\": \"r\"} | subject",
                "{\"scope\": \"fleet\", \"reason\": \"r\", \"until\": \"soon\"}  | until",
                "{\"scope\": \"fleet\", \"reason\": \"r\", \"until\": \"2020-01-01T00:00:00Z\"} | until",
                "{\"scope\": \"fleet\", \"reason\": \"r\", \"hard\": true}       | hard"
            })
    void what_makes_no_sense_is_a_400_that_names_the_field(String body, String field) {
        Answer answer = http.post(FREEZES, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(field);
    }

    private Answer patch(String path, String body, String etag) {
        return http.send(
                "PATCH",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                etag);
    }
}
