package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.core.registry.AccountLifecycle;
import io.clm.core.registry.ClusterLifecycle;
import io.clm.core.registry.LifecycleStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleIT extends ApiIntegration {
    private static final String ONE = CLUSTERS + "/" + CLUSTER;
    private static final String FILE = Http.API + "/clusters.yaml";

    static Stream<Arguments> pairs() {
        LifecycleStatus[] all = LifecycleStatus.values();
        return Arrays.stream(all).flatMap(from -> Arrays.stream(all).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void goes_the_legal_ways_and_says_them_on_the_others(LifecycleStatus from, LifecycleStatus to) {
        DATABASE.execute("update cluster set lifecycle_status = '" + from.name() + "'");
        Answer answer = http.patch(ONE, "{\"lifecycle_status\": \"" + to.wire() + "\"}");
        boolean legal = ClusterLifecycle.allows(from, to);
        assertThat(answer.status()).isEqualTo(legal ? 200 : 409);
        if (!legal) {
            assertThat(answer.at("/message")).contains(from.wire(), to.wire(), "legal now: ");
            ClusterLifecycle.after(from)
                    .forEach(next -> assertThat(answer.at("/message")).contains(next.wire()));
        }
        assertThat(http.get(ONE).at("/lifecycle_status")).isEqualTo((legal ? to : from).wire());
    }

    @Test
    void a_file_goes_no_other_ways_than_a_person() {
        String file = http.get(FILE).body();
        pairs().forEach(pair -> {
            LifecycleStatus from = (LifecycleStatus) pair.get()[0];
            LifecycleStatus to = (LifecycleStatus) pair.get()[1];
            DATABASE.execute("update cluster set lifecycle_status = '" + from.name() + "'");
            String wanted = file.replaceFirst("(\"lifecycle_status\": )\\S+", "$1" + to.wire());
            Answer answer =
                    http.send("POST", FILE, BodyPublishers.ofString(wanted), "Content-Type", "application/yaml");
            boolean legal = ClusterLifecycle.allows(from, to);
            assertThat(answer.status()).as(from + " " + answer).isEqualTo(legal ? 200 : 409);
            assertThat(http.get(ONE).at("/lifecycle_status")).isEqualTo((legal ? to : from).wire());
        });
    }

    static Stream<Arguments> pairsOfAccounts() {
        return pairs().filter(pair -> AccountLifecycle.STATUSES.contains((LifecycleStatus) pair.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("pairsOfAccounts")
    void an_account_goes_its_own_ways(LifecycleStatus from, LifecycleStatus to) {
        DATABASE.execute("update infrastructure_account set lifecycle_status = '" + from.name() + "'");
        String account = Http.API + "/infrastructure-accounts/" + Fixture.ACCOUNT;
        Answer answer = http.patch(account, "{\"lifecycle_status\": \"" + to.wire() + "\"}");
        boolean known = AccountLifecycle.STATUSES.contains(to);
        boolean legal = known && AccountLifecycle.allows(from, to);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(legal ? 200 : known ? 409 : 400);
        if (known && !legal) {
            assertThat(answer.at("/message")).contains(from.wire(), to.wire(), "legal now: ");
        }
        assertThat(http.get(account).at("/lifecycle_status")).isEqualTo((legal ? to : from).wire());
    }

    @Test
    void a_cluster_with_an_open_rollout_is_not_deleted() {
        DATABASE.execute(
                "update cluster set lifecycle_status = 'DECOMMISSIONED';"
                        + "insert into plan_body values ('h', 1, '', now());"
                        + "insert into plan values ('00000000-0000-7000-8000-000000000001', '" + CLUSTER
                        + "', 'h', 'dev', 'v', 'v#1', null, false, false, now());"
                        + "insert into rollout (id, cluster_id, channel, version, cluster_version, plan_id, plan_hash, state, phase,"
                        + " request, actor, reason, created_at) values ('00000000-0000-7000-8000-000000000002', '"
                        + CLUSTER
                        + "', 'dev', 'v', 'v#1', '00000000-0000-7000-8000-000000000001', 'h', 'RUNNING', 'LOCK', 'NONE', 'clm', '', now())");
        Answer refused = http.delete(ONE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/message")).contains("00000000-0000-7000-8000-000000000002");
        DATABASE.execute("update rollout set state = 'ABORTED'");
        assertThat(http.delete(ONE).status()).isEqualTo(204);
    }

    @Test
    void two_clusters_never_live_in_the_same_place() {
        String twin = Fixture.cluster("kube-1")
                .replace(CLUSTER, CLUSTER + "-b")
                .replace("\"alias\": \"kube-1\"", "\"alias\": \"twin\"");
        Answer refused = http.post(CLUSTERS, twin);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/fields")).isEqualTo("local_id");
        http.patch(ONE, "{\"lifecycle_status\": \"decommissioned\"}");
        assertThat(http.post(CLUSTERS, twin).status()).isEqualTo(201);
    }
}
