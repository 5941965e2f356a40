package io.clm.sim.aws;

import io.clm.sim.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** The simulated cloud as a process of its own, as it is started for real. */
final class CloudProcess implements AutoCloseable {
    private final Path state;
    private final int port;
    private final double speed;
    private @Nullable Process process;

    CloudProcess(Path state, int port, double speed) {
        this.state = state;
        this.port = port;
        this.speed = speed;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Process start() throws IOException {
        Process started = launch(state, port);
        process = started;
        return started;
    }

    /** One more process, on a state and port of one's choice; nobody waits for it. */
    Process launch(Path folder, int on) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--state",
                        folder.toString(),
                        "--port",
                        Integer.toString(on),
                        "--speed",
                        Double.toString(speed)))
                .redirectErrorStream(true)
                .start();
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    CloudFormationClient cloudFormation() {
        return CloudFormationClient.builder()
                .endpointOverride(URI.create(url()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "secret")))
                .build();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
