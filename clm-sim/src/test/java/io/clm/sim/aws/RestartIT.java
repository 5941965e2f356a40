package io.clm.sim.aws;

import static io.clm.sim.aws.CloudUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** The cloud is stopped in the middle of things and goes on where it was. */
class RestartIT {
    @TempDir
    Path state;

    @Test
    void goes_on_with_half_made_stacks_and_half_booted_machines() {
        try (CloudUnderTest cloud = new CloudUnderTest(state, 20)) {
            StackSteps before = new StackSteps(cloud.cloudFormation());
            before.changeSet("master", "create", ChangeSetType.CREATE, PoolTemplate.controlPlane());
            cloud.cloudFormation().executeChangeSet(r -> r.stackName("master").changeSetName("create"));
            cloud.restart();
            StackSteps after = new StackSteps(cloud.cloudFormation());
            assertThat(after.settled("master").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
            await("an instance", () -> !cloud.journal("launch").isEmpty());
            String launched = cloud.journal("launch").getFirst().path("name").asString();
            cloud.restart();
            await(
                    "its node",
                    () -> cloud.hasKubernetes() && cloud.kubernetes().nodes().size() == 1);
            cloud.restart();
            assertThat(cloud.journal("launch"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.path("name").asString()).isEqualTo(launched));
            await("the API again", cloud::hasKubernetes);
            assertThat(cloud.kubernetes().count("POST")).isEqualTo(1);
            assertThat(new StackSteps(cloud.cloudFormation()).events("master")).contains("master CREATE_COMPLETE");
        }
    }
}
