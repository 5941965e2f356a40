package io.clm.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxClusterTest {

    @Test
    void the_file_of_clusters_beside_the_configuration_names_the_sandbox_s() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../channels/clusters.yaml"));
        assertThat(lines.stream().filter(line -> line.startsWith("  - id: ")))
                .containsExactlyElementsOf(SandboxCluster.ALL.stream()
                        .map(cluster -> "  - id: " + cluster.id())
                        .toList());
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            assertThat(lines)
                    .contains("    alias: " + cluster.alias())
                    .contains("    api_server_url: " + cluster.apiServerUrl())
                    .contains("        min_size: " + cluster.workers());
        }
    }
}
