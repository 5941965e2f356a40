package io.clm.sim.aws;

import io.clm.sim.SimCloud;
import io.clm.sim.SimOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated cloud in this process, and the real SDK's clients to it. */
public final class CloudUnderTest implements AutoCloseable {
    public static final String CLUSTER = "aws:123456789012:eu-central-1:kube-1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path state;
    private final double speed;
    private final Map<String, FakeKubernetes> kubernetes = new ConcurrentHashMap<>();
    private volatile @Nullable Instant frozen;
    private SimCloud cloud;

    public CloudUnderTest(Path state, double speed) {
        this.state = state;
        this.speed = speed;
        this.cloud = open();
    }

    private SimCloud open() {
        SimOptions options = new SimOptions(state, 0, speed, state.resolve("endpoints.json"));
        return SimCloud.start(
                options,
                () -> frozen == null ? Instant.now() : frozen,
                (o, journal, faults) -> (id, port) -> kubernetes.computeIfAbsent(id, i -> new FakeKubernetes(port)));
    }

    /** Lets no time pass in the cloud, until {@link #thaw}. */
    public void freeze() {
        frozen = Instant.now();
    }

    public void thaw() {
        frozen = null;
    }

    /** Stops it and starts it again on the same state. */
    public void restart() {
        cloud.close();
        cloud = open();
    }

    public FakeKubernetes kubernetes() {
        return kubernetes.computeIfAbsent(CLUSTER, id -> {
            throw new IllegalStateException("no Kubernetes API was made for " + id);
        });
    }

    public boolean hasKubernetes() {
        return kubernetes.containsKey(CLUSTER) && kubernetes().up();
    }

    public CloudFormationClient cloudFormation() {
        return with(CloudFormationClient.builder(), "test").build();
    }

    public AutoScalingClient autoScaling() {
        return with(AutoScalingClient.builder(), "test").build();
    }

    public Ec2Client ec2() {
        return with(Ec2Client.builder(), "test").build();
    }

    public Ec2Client ec2(String accessKey) {
        return with(Ec2Client.builder(), accessKey).build();
    }

    public StsClient sts(String accessKey) {
        return with(StsClient.builder(), accessKey).build();
    }

    public KmsClient kms(String accessKey) {
        return with(KmsClient.builder(), accessKey).build();
    }

    public S3Client s3(String accessKey) {
        return with(S3Client.builder(), accessKey).forcePathStyle(true).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B with(B builder, String accessKey) {
        return builder.endpointOverride(URI.create(cloud.url()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")));
    }

    public HttpResponse<String> control(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The journal's items of an action. */
    public List<JsonNode> journal(String action) {
        JsonNode items = JsonMapper.shared()
                .readTree(control("GET", "/journal", "").body())
                .path("items");
        return items.valueStream()
                .filter(item -> item.path("action").asString().equals(action))
                .toList();
    }

    /** Waits until something is so, half a minute at most. */
    public static void await(String what, BooleanSupplier condition) {
        awaitValue(what, () -> condition.getAsBoolean() ? true : null);
    }

    static <T> T awaitValue(String what, Supplier<@Nullable T> value) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            T found = value.get();
            if (found != null) {
                return found;
            }
            pause();
        }
        throw new AssertionError("not within half a minute: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cloud.close();
        kubernetes.values().forEach(FakeKubernetes::stop);
    }
}
