package io.clm.api.reach;

import static io.clm.api.testing.Fixture.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Freezes of channels and the fleet are everybody's to see and few people's to order. */
class FreezeReachIT extends TwoAccounts {
    private static final String FREEZES = Http.API + "/freezes";

    @Test
    void a_freeze_of_a_cluster_out_of_reach_is_not_there() {
        String hidden = id(freeze(http, "cluster", CLUSTER));
        String shown = id(freeze(http, "cluster", THEIRS));
        String shared = id(freeze(http, "channel", "dev"));

        assertThat(ids(ella.get(FREEZES))).containsExactly(shown, shared);
        assertThat(ids(http.get(FREEZES))).containsExactly(hidden, shown, shared);
        assertThat(ella.get(FREEZES + "/" + shared).status()).isEqualTo(200);
        assertThat(List.of(
                        ella.get(FREEZES + "/" + hidden).status(),
                        ella.get(FREEZES + "/" + hidden + "/history").status(),
                        ella.delete(FREEZES + "/" + hidden).status(),
                        patch(ella, hidden).status()))
                .containsOnly(404);
        assertThat(ella.get(FREEZES + "/" + shown + "/history").status()).isEqualTo(200);
    }

    @Test
    void clusters_in_reach_can_be_frozen_and_no_others() {
        assertThat(freeze(ella, "cluster", THEIRS).status()).isEqualTo(201);
        Answer refused = freeze(ella, "cluster", CLUSTER);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail"))
                .isEqualTo(freeze(ella, "cluster", "aws:1:x:y")
                        .at("/detail")
                        .toString()
                        .replace("aws:1:x:y", CLUSTER));
    }

    @Test
    void channels_and_the_fleet_are_frozen_by_admins_who_reach_everything() {
        String there = id(freeze(http, "channel", "dev"));
        Http otto = http.with("Authorization", "Bearer " + OPERATOR);

        for (Http one : List.of(ella, otto)) {
            assertThat(freeze(one, "channel", "dev").status()).isEqualTo(403);
            assertThat(one.post(FREEZES, "{\"scope\": \"fleet\", \"reason\": \"r\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(one.delete(FREEZES + "/" + there).status()).isEqualTo(403);
            assertThat(patch(one, there).status()).isEqualTo(403);
        }
        assertThat(freeze(otto, "cluster", CLUSTER).status()).isEqualTo(201);
        assertThat(http.get(FREEZES + "/" + there).at("/reason")).isEqualTo("r");
    }

    private static Answer freeze(Http who, String scope, String subject) {
        return who.post(
                FREEZES, "{\"scope\": \"%s\", \"subject\": \"%s\", \"reason\": \"r\"}".formatted(scope, subject));
    }

    private static Answer patch(Http who, String id) {
        return who.send(
                "PATCH",
                FREEZES + "/" + id,
                BodyPublishers.ofString("{\"reason\": \"longer\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }
}
