package io.clm.sandbox.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A person's clone of the configuration repository, worked on with ordinary git. */
final class ConfigClone {

    private final Path folder;

    ConfigClone(Path bare, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        run(folder.toAbsolutePath().getParent(), "git", "clone", "-q", "-b", "dev", bare.toString(), folder.toString());
        git("config", "user.name", "a person");
        git("config", "user.email", "person@localhost");
    }

    void append(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    }

    void edit(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(path));
        String after = change.apply(before);
        assertThat(after).as("the edit of " + path).isNotEqualTo(before);
        Files.writeString(folder.resolve(path), after);
    }

    /** Commits everything and pushes it to {@code dev}; returns the commit's full id. */
    String push(String message) throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", message);
        return pushHead();
    }

    /** Pushes what is committed to {@code dev}; returns its full id. */
    String pushHead() throws IOException, InterruptedException {
        git("push", "-q", "origin", "HEAD:dev");
        return git("rev-parse", "HEAD").strip();
    }

    String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(folder, command.toArray(String[]::new));
    }

    private static String run(Path in, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + "\n" + output)
                .isZero();
        return output;
    }
}
