package io.clm.sandbox;

import io.clm.sandbox.process.Jvm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Java processes of a sandbox and what each is told. */
final class Jvms {

    /** Small heaps and a quick start: four such processes share one machine. */
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Settings settings;

    Jvms(Settings settings) {
        this.settings = settings;
    }

    Jvm cloud() {
        return new Jvm(
                "clm-sim",
                "io.clm.sim.Main",
                quick("-Xmx640m"),
                Map.of(),
                List.of(
                        "--state", settings.state().cloud().toString(),
                        "--port", String.valueOf(settings.cloudPort()),
                        "--speed", String.valueOf(settings.speed()),
                        "--endpoints-file", settings.state().endpoints().toString()));
    }

    Jvm api() {
        Map<String, String> properties = database();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", String.valueOf(settings.webPort()));
        properties.put("clm.security.admin-token-file", secret("admin-token"));
        properties.put("clm.security.operator-token-file", secret("operator-token"));
        properties.put("clm.security.viewer-token-file", secret("viewer-token"));
        properties.put("clm.security.session-key-file", secret("session-key"));
        properties.put("clm.git.url", settings.state().git().toString());
        return new Jvm("clm-api", "io.clm.api.ApiApplication", quick("-Xmx384m"), properties, List.of());
    }

    Jvm worker() {
        Map<String, String> properties = database();
        properties.put("clm.git.url", settings.state().git().toString());
        properties.put("clm.work-dir", settings.state().work().toString());
        properties.put("clm.kube.endpoints-file", settings.state().endpoints().toString());
        properties.put("clm.aws.endpoint", settings.cloud());
        return new Jvm("clm-worker", "io.clm.worker.WorkerApplication", quick("-Xmx640m"), properties, List.of());
    }

    private Map<String, String> database() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("spring.datasource.url", settings.jdbcUrl());
        properties.put("spring.datasource.username", "postgres");
        return properties;
    }

    private String secret(String name) {
        return settings.state().secret(name).toString();
    }

    private static List<String> quick(String heap) {
        java.util.ArrayList<String> options = new java.util.ArrayList<>(QUICK);
        options.add(heap);
        return options;
    }
}
