package io.clm.worker.contract;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.render.CloudFacts;
import io.clm.core.render.DesiredCluster;
import io.clm.core.render.Renderer;
import io.clm.core.render.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** This repository's own configuration as a version, without a Git repository. */
record ChannelsFolder(TreeMap<String, String> files) implements ConfigTree {
    private static final Path FOLDER = Path.of("../channels");

    /** What it wants of {@link ClusterUnderTest#CLUSTER}. */
    static DesiredCluster render() {
        Rendering rendering = new Renderer().render(read(), ClusterUnderTest.CLUSTER, facts());
        return rendering.desired().orElseThrow(() -> new AssertionError(String.valueOf(rendering.findings())));
    }

    private static ChannelsFolder read() {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChannelsFolder(files);
    }

    private static CloudFacts facts() {
        return new CloudFacts(
                new CloudFacts.Vpc("vpc-1", "172.31.0.0/16", List.of()),
                List.of(new CloudFacts.Subnet(
                        "subnet-a", "eu-central-1a", Map.of("kubernetes.io/role/elb", "1"), List.of())),
                List.of(new CloudFacts.Image("clm-node-1.36-amd64-v1", "amazon", "ami-1")),
                List.of(new CloudFacts.InstanceType("m5.large", 2, 8L << 30, "amd64", 0, 0)),
                "arn:certificate",
                new TreeMap<>(),
                Map.of());
    }

    @Override
    public ConfigVersion version() {
        return new ConfigVersion("0123456789abcdef0123456789abcdef01234567");
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
