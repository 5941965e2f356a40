package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Description;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.store.rollout.RolloutFixture;
import io.clm.store.testing.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Import(RolloutFixture.class)
class DecisionsIT extends ApiIntegration {

    /** What a viewer changes: nothing but their own login. */
    private static final Set<String> OWN = Set.of("/api/v1/login-tickets", "/api/v1/logout");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    RolloutFixture fixture;

    private String rollout = "";
    private List<Mappings.One> all = List.of();

    @BeforeEach
    void plan() {
        rollout = fixture.planned(Fixture.CLUSTER, Samples.SHA).id().toString();
        all = Mappings.of(mappings);
    }

    @Test
    void every_handler_has_a_decision() {
        assertThat(all)
                .hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(Decision.of(one.handler()))
                        .as(one + " has neither @Allow nor @Open")
                        .isPresent());
    }

    @Test
    void every_operation_of_the_description_is_tried_here() {
        assertThat(Description.operations())
                .hasSizeGreaterThan(45)
                .extracting(Description.Operation::toString)
                .isSubsetOf(all.stream().map(Mappings.One::toString).toList());
    }

    @Test
    void every_open_handler_is_listed_here() {
        assertThat(all.stream()
                        .filter(one -> Decision.of(one.handler())
                                .filter(Decision.Everybody.class::isInstance)
                                .isPresent())
                        .map(Mappings.One::path))
                .containsOnly("/api/v1/openapi.json", "/api/v1/openapi.json.yaml", "/openapi.json", "/login");
    }

    @Test
    void a_viewer_changes_nothing() {
        Http vera = http.with("Authorization", "Bearer " + VIEWER);
        String before = http.get(Fixture.CLUSTERS).body();
        List<Mappings.One> changing = all.stream()
                .filter(one -> one.changes() && !OWN.contains(one.path()))
                .toList();

        assertThat(changing)
                .hasSizeGreaterThan(15)
                .allSatisfy(one -> assertThat(ask(vera, one))
                        .as(one.toString())
                        .satisfies(answer -> assertThat(answer.status()).isEqualTo(403))
                        .satisfies(answer -> assertThat(answer.body()).contains("you have viewer")));
        assertThat(http.get(Fixture.CLUSTERS).body()).isEqualTo(before);
    }

    @Test
    void a_viewer_reads_everything() {
        Http vera = http.with("Authorization", "Bearer " + VIEWER);

        assertThat(all.stream()
                        .filter(one -> !one.changes()
                                && !one.path().equals("/login")
                                && !one.path().equals("/api/v1/events")))
                .hasSizeGreaterThan(8)
                .allSatisfy(one ->
                        assertThat(ask(vera, one).status()).as(one.toString()).isNotIn(401, 403));
    }

    @Test
    void an_operator_steers_but_does_not_set_up() {
        Http otto = http.with("Authorization", "Bearer " + OPERATOR);

        assertThat(otto.patch(Fixture.CLUSTERS + "/" + Fixture.CLUSTER, "{\"alias\": \"kube-a\"}")
                        .status())
                .isEqualTo(200);
        assertThat(otto.post(Http.API + "/rollouts/" + rollout + "/approve", "{}")
                        .status())
                .isEqualTo(202);
        assertThat(otto.post(Fixture.CLUSTERS, Fixture.cluster("kube-2")).status())
                .isEqualTo(403);
        assertThat(otto.put(Http.API + "/channels/dev", "{}").status()).isEqualTo(403);
    }

    @Test
    void somebody_of_another_account_finds_nothing_of_this_one_and_changes_nothing() {
        Http ella = http.with("Authorization", "Bearer " + ELSEWHERE);
        String before = http.get(Fixture.CLUSTERS).body();
        List<Mappings.One> naming = all.stream()
                .filter(one -> one.names("cluster_id")
                        || one.names("account_id")
                        || one.path().startsWith("/api/v1/rollouts/{id}"))
                .toList();

        assertThat(naming)
                .hasSizeGreaterThan(18)
                .allSatisfy(one -> assertThat(ask(ella, one))
                        .as(one.toString())
                        .satisfies(answer -> assertThat(answer.status()).isEqualTo(404))
                        .satisfies(answer -> assertThat(answer.body()).contains("there is no ")));
        assertThat(http.get(Fixture.CLUSTERS).body()).isEqualTo(before);
    }

    @Test
    void what_is_out_of_reach_is_answered_as_if_it_were_not_there() {
        Http ella = http.with("Authorization", "Bearer " + ELSEWHERE);

        assertThat(ella.get(Fixture.CLUSTERS + "/" + Fixture.CLUSTER).body())
                .isEqualTo(ella.get(Fixture.CLUSTERS + "/aws:1:x:y").body().replace("aws:1:x:y", Fixture.CLUSTER));
    }

    private Answer ask(Http http, Mappings.One one) {
        return http.send(
                one.method().name(),
                one.filled(rollout),
                one.changes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody(),
                "Content-Type",
                one.consumes());
    }
}
