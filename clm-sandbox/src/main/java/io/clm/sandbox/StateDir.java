package io.clm.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds all of a sandbox; every path of it is named here. */
public record StateDir(Path root) {

    public StateDir {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path cloud() {
        return root.resolve("cloud");
    }

    public Path endpoints() {
        return root.resolve("kube-endpoints.json");
    }

    public Path git() {
        return root.resolve("config.git");
    }

    public Path kubeconfig(String alias) {
        return root.resolve("kubeconfigs").resolve(alias + ".yaml");
    }

    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    public Path ports() {
        return root.resolve("ports.properties");
    }

    public Path workerArguments() {
        return root.resolve("worker.args");
    }

    public Path work() {
        return root.resolve("work");
    }

    public Path sandboxFile() {
        return root.resolve("sandbox.json");
    }

    public Path lock() {
        return root.resolve("sandbox.lock");
    }

    /** Makes the folder, readable by its owner alone. */
    void create() throws IOException {
        Files.createDirectories(root);
        OwnerOnly.apply(root);
        for (Path folder :
                new Path[] {cloud(), work(), root.resolve("logs"), root.resolve("kubeconfigs"), root.resolve("secrets")
                }) {
            Files.createDirectories(folder);
        }
    }

    /** Deletes all but the lock. */
    public void clear() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.equals(lock())) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
