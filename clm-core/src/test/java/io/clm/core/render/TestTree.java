package io.clm.core.render;

import io.clm.core.channel.ConfigTree;
import io.clm.core.channel.ConfigVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Configuration files in memory. */
record TestTree(TreeMap<String, String> files) implements ConfigTree {

    static TestTree empty() {
        return new TestTree(new TreeMap<>());
    }

    /** The least that renders: a main stack and a pool profile. */
    static TestTree small() {
        return empty().with("cluster/config-defaults.yaml", "kubernetes_version: v1.36\n")
                .with("cluster/cluster.yaml", "Resources: {}\nOutputs:\n  Role: {Value: x}\n")
                .with("cluster/node-pools/worker-default/userdata.yaml", "#cloud-config\n# {{ .NodePool.Name }}\n")
                .with("cluster/node-pools/worker-default/stack.yaml", """
                        Resources:
                          LaunchTemplate:
                            Type: AWS::EC2::LaunchTemplate
                            Properties: {UserData: "{{ .Values.UserData }}"}
                          Group:
                            Type: AWS::AutoScaling::AutoScalingGroup
                            Properties: {MaxSize: "{{ .NodePool.MaxSize }}"}
                        """);
    }

    /** All files below a folder, such as the repository's own {@code channels}. */
    static TestTree of(Path folder) {
        TestTree tree = empty();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                tree.files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    TestTree with(String path, String text) {
        TreeMap<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new TestTree(more);
    }

    TestTree without(String path) {
        TreeMap<String, String> less = new TreeMap<>(files);
        less.remove(path);
        return new TestTree(less);
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
