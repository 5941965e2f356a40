package io.clm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The repository's own configuration, {@code channels/}, with the clusters and facts that lie beside it. */
class OwnChannelsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void is_valid_for_every_cluster_of_the_sandbox_without_a_warning() {
        int exit = Clm.commandLine(new Screen(out, err, false, false))
                .execute(
                        "validate",
                        "--source",
                        "main=dir:../channels",
                        "--clusters",
                        "../channels/clusters.yaml",
                        "--facts",
                        "../channels/facts.json");

        assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                .contains("0 errors, 0 warnings in 4 clusters");
        assertThat(exit).isZero();
    }
}
