package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Scope;
import java.util.List;
import java.util.Optional;

/** The machine images that every region has. */
public final class Images {
    private static final List<String> NAMES =
            List.of("clm-node-1.36-amd64-v1", "clm-node-1.36-amd64-v2", "ubuntu-noble-24.04-amd64-v1");

    private Images() {}

    /** An image. */
    public record Image(String id, String name, String architecture, String created) {
        static final String OWNER = "137112412989";
        static final String OWNER_ALIAS = "amazon";
    }

    public static List<Image> all(Scope scope) {
        return NAMES.stream().map(name -> image(scope, name)).toList();
    }

    public static Optional<Image> find(Scope scope, String id) {
        return all(scope).stream().filter(image -> image.id().equals(id)).findFirst();
    }

    private static Image image(Scope scope, String name) {
        Scope everybody = new Scope("amazon", scope.region());
        String version = name.substring(name.lastIndexOf('v') + 1);
        return new Image(
                Network.id("ami", everybody, name),
                name,
                name.contains("arm64") ? "arm64" : "x86_64",
                "2026-10-0" + version + "T08:00:00.000Z");
    }
}
