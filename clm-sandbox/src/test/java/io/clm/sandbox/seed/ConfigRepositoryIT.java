package io.clm.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigRepositoryIT {

    @TempDir
    Path folder;

    @BeforeEach
    void write_files() throws IOException {
        Files.createDirectories(folder.resolve("files/cluster"));
        Files.writeString(folder.resolve("files/channels.yaml"), "channels: {}\n");
        Files.writeString(folder.resolve("files/cluster/cluster.yaml"), "a: 1\n");
    }

    @Test
    void can_be_cloned_from_every_channel_s_branch_and_pushed_to() throws Exception {
        Path bare = folder.resolve("config.git");
        ConfigRepository.create(bare, folder.resolve("files"), List.of("dev", "alpha"));

        Path clone = folder.resolve("clone");
        assertThat(git(folder, "git", "clone", "-q", "-b", "alpha", bare.toString(), clone.toString()))
                .isZero();
        assertThat(clone.resolve("cluster/cluster.yaml")).hasContent("a: 1\n");
        Files.writeString(clone.resolve("cluster/cluster.yaml"), "a: 2\n");
        assertThat(git(clone, "git", "-c", "user.name=x", "-c", "user.email=x@localhost", "commit", "-qam", "two"))
                .isZero();
        assertThat(git(clone, "git", "push", "-q", "origin", "alpha:dev")).isZero();
    }

    @Test
    void leaves_a_repository_that_is_there_alone() throws Exception {
        Path bare = folder.resolve("config.git");
        ConfigRepository.create(bare, folder.resolve("files"), List.of("dev"));
        String before = head(bare);
        Files.writeString(folder.resolve("files/channels.yaml"), "changed\n");
        ConfigRepository.create(bare, folder.resolve("files"), List.of("dev"));
        assertThat(head(bare)).isEqualTo(before);
    }

    private static String head(Path bare) throws IOException {
        try (Git git = Git.open(bare.toFile())) {
            return git.getRepository().resolve("refs/heads/dev").name();
        }
    }

    private static int git(Path folder, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
