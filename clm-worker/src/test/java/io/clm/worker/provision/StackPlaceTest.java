package io.clm.worker.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackPlaceTest {
    private static final String PATH = "cluster/cluster.yaml";

    @Test
    void names_the_line_at_which_the_resource_begins() {
        assertThat(StackPlace.of(tree("Resources:\n  Role:\n    Type: x\n  Bucket:\n"), PATH, "Bucket"))
                .isEqualTo(PATH + ":4");
    }

    @Test
    void names_the_file_alone_when_a_loop_makes_the_resource_or_none_failed() {
        assertThat(StackPlace.of(tree("Resources:\n  {{ $name }}:\n"), PATH, "Bucket"))
                .isEqualTo(PATH);
        assertThat(StackPlace.of(tree("Resources:\n"), PATH, "")).isEqualTo(PATH);
    }

    private static ConfigTree tree(String text) {
        return new ConfigTree() {
            @Override
            public ConfigVersion version() {
                return new ConfigVersion("a".repeat(40));
            }

            @Override
            public List<String> paths() {
                return List.of(PATH);
            }

            @Override
            public Optional<String> read(String path) {
                return path.equals(PATH) ? Optional.of(text) : Optional.empty();
            }
        };
    }
}
