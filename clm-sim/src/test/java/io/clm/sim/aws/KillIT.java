package io.clm.sim.aws;

import static io.clm.sim.aws.CloudUnderTest.awaitValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real process with its real Kubernetes API is killed at bad moments. */
class KillIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @TempDir
    Path state;

    @Test
    void outlives_kills_in_the_middle_of_a_stack_and_of_a_boot() throws Exception {
        try (CloudProcess cloud = new CloudProcess(state, freePort(), 20)) {
            cloud.start();
            awaitUp(cloud);
            StackSteps stacks = new StackSteps(cloud.cloudFormation());
            stacks.changeSet("master", "create", ChangeSetType.CREATE, PoolTemplate.controlPlane());
            cloud.cloudFormation().executeChangeSet(r -> r.stackName("master").changeSetName("create"));
            restart(cloud);
            assertThat(new StackSteps(cloud.cloudFormation()).settled("master").stackStatus())
                    .isEqualTo(StackStatus.CREATE_COMPLETE);
            awaitValue("a launch", () -> launches(cloud).isEmpty() ? null : true);
            restart(cloud);
            String node = awaitValue("its node", () -> node(cloud));
            restart(cloud);
            assertThat(awaitValue("the same node", () -> node(cloud))).isEqualTo(node);
            assertThat(launches(cloud)).hasSize(1);
        }
    }

    @Test
    void lets_only_one_process_use_a_state_and_ends_cleanly_when_told() throws Exception {
        try (CloudProcess cloud = new CloudProcess(state, freePort(), 20)) {
            Process first = cloud.start();
            awaitUp(cloud);
            Process second = cloud.launch(state, freePort());
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said).contains("another simulated cloud runs on " + state);
            assertThat(first.inputReader().lines().anyMatch(line -> line.contains("ready at " + cloud.url())))
                    .isTrue();
            first.destroy();
            assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void restart(CloudProcess cloud) throws IOException, InterruptedException {
        cloud.kill();
        cloud.start();
        awaitUp(cloud);
    }

    private static void awaitUp(CloudProcess cloud) {
        awaitValue("the cloud", () -> get(cloud.url() + "/healthz"));
    }

    private static List<JsonNode> launches(CloudProcess cloud) {
        JsonNode journal = get(cloud.url() + "/journal");
        return journal == null
                ? List.of()
                : journal.path("items")
                        .valueStream()
                        .filter(item -> item.path("action").asString().equals("launch"))
                        .toList();
    }

    private static @Nullable String node(CloudProcess cloud) {
        JsonNode clusters = get(cloud.url() + "/clusters");
        String url = clusters == null
                ? ""
                : clusters.path("items").path(0).path("url").asString("");
        JsonNode nodes = url.isEmpty() ? null : get(url + "/api/v1/nodes");
        JsonNode uid = nodes == null
                ? null
                : nodes.path("items").path(0).path("metadata").path("uid");
        return uid == null || uid.isMissingNode() ? null : uid.asString();
    }

    private static @Nullable JsonNode get(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JsonMapper.shared().readTree(answer.body()) : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
