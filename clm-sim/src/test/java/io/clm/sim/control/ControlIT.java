package io.clm.sim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.aws.CloudUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlIT {
    @TempDir
    Path state;

    CloudUnderTest cloud;

    @BeforeEach
    void start() {
        cloud = new CloudUnderTest(state, 20);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void gives_a_cluster_its_port_once_and_for_ever() {
        String body = "{\"id\":\"aws:123456789012:eu-central-1:kube-9\"}";
        JsonNode first = json(cloud.control("POST", "/clusters", body));
        assertThat(json(cloud.control("POST", "/clusters", body)).path("port")).isEqualTo(first.path("port"));
        cloud.restart();
        JsonNode listed =
                json(cloud.control("GET", "/clusters", "")).path("items").path(0);
        assertThat(listed.path("port")).isEqualTo(first.path("port"));
        assertThat(listed.path("up").asBoolean()).isFalse();
        assertThat(state.resolve("endpoints.json"))
                .content()
                .contains(first.path("url").asString());
    }

    @Test
    void keeps_faults_until_they_are_taken_away_or_their_time_is_over() throws InterruptedException {
        String fault = "{\"type\":\"pdb-never-allows\",\"cluster\":\"c\",\"namespace\":\"n\",\"name\":\"b\"%s}";
        HttpResponse<String> added = cloud.control("POST", "/faults", fault.formatted(""));
        assertThat(added.statusCode()).isEqualTo(201);
        cloud.control("POST", "/faults", fault.formatted(",\"for\":\"10ms\""));
        Thread.sleep(20);
        cloud.restart();
        JsonNode items = json(cloud.control("GET", "/faults", "")).path("items");
        assertThat(items).hasSize(1);
        String id = items.path(0).path("id").asString();
        assertThat(items.path(0).path("type").asString()).isEqualTo("pdb-never-allows");
        assertThat(cloud.control("DELETE", "/faults/" + id, "").statusCode()).isEqualTo(204);
        assertThat(cloud.control("DELETE", "/faults/" + id, "").statusCode()).isEqualTo(404);
        assertThat(json(cloud.control("GET", "/faults", "")).path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | the body is not JSON",
                "[] | must be a JSON object",
                "{'cluster':'c'} | type: is missing",
                "{'type':'meteor','cluster':'c'} | type: must be node-never-boots, pdb-never-allows",
                "{'type':'node-never-boots'} | cluster: is missing",
                "{'type':'node-never-boots','cluster':'c','count':0} | count: must be a whole number from 1",
                "{'type':'node-never-boots','cluster':'c','stack':'s'} | stack: unknown field; there are",
                "{'type':'pdb-never-allows','cluster':'c','namespace':'n'} | name: is missing",
                "{'type':'api-server-away','cluster':'c','mode':'slow'} | mode: must be refused, http-500 or http-429",
                "{'type':'stack-failure','cluster':7} | cluster: must be a text",
                "{'type':'stack-failure','cluster':'c','for':'soon'} | for: must be a duration such as 30s"
            })
    void says_which_field_of_a_fault_is_wrong_and_what_it_may_be(String body, String words) {
        HttpResponse<String> answer = cloud.control("POST", "/faults", body.replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("detail").asString()).contains(words);
    }

    @Test
    void knows_its_paths_and_their_methods() {
        assertThat(cloud.control("GET", "/healthz", "").statusCode()).isEqualTo(200);
        assertThat(cloud.control("GET", "/weather", "").statusCode()).isEqualTo(404);
        assertThat(cloud.control("PUT", "/faults", "").statusCode()).isEqualTo(405);
        assertThat(cloud.control("GET", "/journal?since=x", "").statusCode()).isEqualTo(400);
        assertThat(cloud.control("POST", "/clusters", "{\"id\":\"a/../b\"}").statusCode())
                .isEqualTo(400);
        assertThat(cloud.control("POST", "/", "Action=Run").statusCode()).isEqualTo(403);
    }

    @Test
    void leaves_out_of_the_journal_what_was_read_before() {
        cloud.control("POST", "/clusters", "{\"id\":\"c\"}");
        cloud.ec2().createLaunchTemplate(r -> r.launchTemplateName("a").launchTemplateData(d -> d.imageId("x")));
        cloud.ec2().createLaunchTemplate(r -> r.launchTemplateName("b").launchTemplateData(d -> d.imageId("x")));
        JsonNode items = json(cloud.control("GET", "/journal?since=1", "")).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("name").asString()).isEqualTo("b");
        assertThat(items.path(0).path("account").asString()).isEqualTo("123456789012");
    }
}
