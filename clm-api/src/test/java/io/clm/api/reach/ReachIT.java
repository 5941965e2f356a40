package io.clm.api.reach;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.store.rollout.RolloutFixture;
import io.clm.store.testing.Samples;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two accounts: everybody here reaches the second one, or one environment, and no more. */
@Import(RolloutFixture.class)
class ReachIT extends TwoAccounts {
    private static final String ROLLOUTS = Http.API + "/rollouts";

    @Autowired
    RolloutFixture rollouts;

    @Test
    void lists_show_what_is_in_reach() {
        rollouts.planned(CLUSTER, Samples.SHA);
        rollouts.planned(THEIRS, Samples.SHA);

        assertThat(ids(ella.get(CLUSTERS))).containsExactly(THEIRS);
        assertThat(ids(ella.get(Http.API + "/infrastructure-accounts"))).containsExactly(OTHER);
        assertThat(ella.get(ROLLOUTS).json().get("items").size()).isEqualTo(1);
        assertThat(ella.get(ROLLOUTS).at("/items/0/cluster_id")).isEqualTo(THEIRS);
        assertThat(ella.get(Http.API + "/channels/dev").at("/clusters")).isEqualTo("1");
        assertThat(http.get(CLUSTERS).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void pages_of_rollouts_are_full_though_others_lie_between() {
        for (int i = 0; i < 3; i++) {
            rollouts.ended(THEIRS, String.valueOf(i).repeat(40));
            rollouts.ended(CLUSTER, String.valueOf(i).repeat(40));
        }

        Answer first = ella.get(ROLLOUTS + "?limit=2");
        Answer second = ella.get(ROLLOUTS + "?limit=2&cursor=" + first.at("/next_cursor"));

        assertThat(versions(first)).containsExactly("2".repeat(40), "1".repeat(40));
        assertThat(versions(second)).containsExactly("0".repeat(40));
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
        assertThat(versions(ella.get(ROLLOUTS + "?state=failed&channel=dev&version=" + "1".repeat(40))))
                .hasSize(1);
    }

    private static List<String> versions(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("version").asString())
                .toList();
    }

    @Test
    void a_filter_does_not_reach_further() {
        assertThat(ids(ella.get(CLUSTERS + "?infrastructure_account=" + ACCOUNT)))
                .isEmpty();
        assertThat(ella.get(ROLLOUTS + "?cluster=" + CLUSTER)
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void their_own_can_be_changed() {
        assertThat(ella.patch(CLUSTERS + "/" + THEIRS, "{\"alias\": \"mine\"}").status())
                .isEqualTo(200);
        assertThat(ella.post(CLUSTERS, Fixture.cluster("kube-8").replace(ACCOUNT, OTHER))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nothing_is_put_into_another_account() {
        assertThat(ella.post(CLUSTERS, Fixture.cluster("kube-8")).status()).isEqualTo(403);
        assertThat(ella.patch(CLUSTERS + "/" + THEIRS, "{\"infrastructure_account\": \"" + ACCOUNT + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(http.get(CLUSTERS + "/" + THEIRS).at("/infrastructure_account"))
                .isEqualTo(OTHER);
        assertThat(ella.post(
                                Http.API + "/infrastructure-accounts",
                                Fixture.account()
                                        .replace(ACCOUNT, "aws:111111111111")
                                        .replace("\"main\"", "\"third\""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_concerns_the_whole_fleet_is_for_those_who_reach_it() {
        assertThat(ella.put(Http.API + "/channels/dev", "{\"position\": 0, \"git_ref\": \"refs/heads/x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Timeout(60)
    void the_stream_tells_of_what_is_in_reach() throws Exception {
        HttpResponse<InputStream> stream = ella.open(Http.API + "/events?after=0");
        http.patch(CLUSTERS + "/" + CLUSTER, "{\"alias\": \"hidden\"}");
        http.patch(CLUSTERS + "/" + THEIRS, "{\"alias\": \"shown\"}");

        StringBuilder heard = new StringBuilder();
        try (InputStream body = stream.body()) {
            while (heard.indexOf("shown") < 0) {
                heard.append(new String(body.readNBytes(1), StandardCharsets.UTF_8));
            }
        }
        assertThat(heard.toString()).contains(THEIRS).doesNotContain(CLUSTER, "hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "environments"})
    void a_token_without_the_claim_reaches_nothing(String lacking) {
        Http nobody = http.with(
                "Authorization",
                "Bearer " + ISSUER.token(ISSUER.claims().claim(lacking, null).build()));

        assertThat(ids(nobody.get(CLUSTERS))).isEmpty();
        assertThat(nobody.get(CLUSTERS + "/" + CLUSTER).status()).isEqualTo(404);
    }

    @Test
    void an_environment_is_a_limit_too() {
        http.patch(CLUSTERS + "/" + THEIRS, "{\"environment\": \"production\"}");
        Http tester = http.with(
                "Authorization",
                "Bearer "
                        + ISSUER.token(ISSUER.claims()
                                .claim("environments", List.of("test"))
                                .claim("realm_access", Map.of("roles", List.of("admin")))
                                .build()));

        assertThat(ids(tester.get(CLUSTERS))).containsExactly(CLUSTER);
        assertThat(tester.delete(CLUSTERS + "/" + THEIRS).status()).isEqualTo(404);
        assertThat(tester.patch(CLUSTERS + "/" + CLUSTER, "{\"environment\": \"production\"}")
                        .status())
                .isEqualTo(403);
    }
}
