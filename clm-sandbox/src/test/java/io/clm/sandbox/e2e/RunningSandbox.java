package io.clm.sandbox.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A whole sandbox in a process group of its own, as {@code bin/clm sandbox} starts it. */
final class RunningSandbox {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Path state;
    private final List<String> flags;
    private Process process;

    private RunningSandbox(Path state, List<String> flags, Process process) {
        this.state = state;
        this.flags = flags;
        this.process = process;
    }

    static RunningSandbox start(Path state, String... flags) throws Exception {
        List<String> all = List.of(flags);
        RunningSandbox sandbox = new RunningSandbox(state, all, launch(state, all));
        sandbox.awaitFile();
        return sandbox;
    }

    /** Starts it again on the same state, after {@link #kill}. A kill leaves the file of addresses behind. */
    void restart() throws Exception {
        Files.deleteIfExists(state.resolve("sandbox.json"));
        process = launch(state, flags);
        awaitFile();
    }

    private static Process launch(Path state, List<String> flags) throws IOException {
        Files.createDirectories(state);
        List<String> command = new ArrayList<>(List.of("setsid", java(), "-Dclm.home=" + HOME, "-cp", classPath()));
        command.addAll(List.of("io.clm.sandbox.Main", "--state", state.toString(), "--port", "0"));
        command.addAll(flags);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolve("terminal.txt").toFile()))
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() throws IOException {
        return Path.of("target", "classes").toAbsolutePath() + ":"
                + Files.readString(Path.of("target", "runtime.classpath")).strip();
    }

    private void awaitFile() throws Exception {
        Until.true_("sandbox.json is written", Duration.ofSeconds(90), () -> {
            assertThat(process.isAlive())
                    .as(() -> "the sandbox ended: " + terminal())
                    .isTrue();
            return Files.exists(state.resolve("sandbox.json"));
        });
    }

    JsonNode file() throws IOException {
        return new ObjectMapper().readTree(Files.readString(state.resolve("sandbox.json")));
    }

    Api api() throws IOException {
        return new Api(
                file().get("api").asString(), file().get("tokens").get("admin").asString());
    }

    /** A link that logs in once. */
    String web() throws IOException {
        return file().get("web").asString();
    }

    Api cloud() throws IOException {
        return new Api(file().get("cloud").asString(), "");
    }

    /** The Kubernetes API of the cluster with that alias. */
    Api kubernetes(String alias) throws IOException {
        String config = Files.readString(state.resolve("kubeconfigs").resolve(alias + ".yaml"));
        return new Api(config.replaceAll("(?s).*server: (\\S+).*", "$1"), "");
    }

    Path git() {
        return state.resolve("config.git");
    }

    /** One more worker, a process of its own. */
    Process worker() throws IOException {
        return new ProcessBuilder(java(), "@" + state.resolve("worker.args"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        state.resolve("logs/other-workers.log").toFile()))
                .start();
    }

    /** kill -9 of the whole process group. */
    void kill() throws Exception {
        new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).start().waitFor();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** The sandbox itself and all that it has started and that lives. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** SIGTERM; returns how long it took to end. */
    Duration terminate() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    String terminal() {
        try {
            return Files.readString(state.resolve("terminal.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** For the end of the tests, however they ended. */
    void killQuietly() {
        try {
            kill();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }
}
