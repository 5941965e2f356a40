package io.clm.sandbox;

import io.clm.sandbox.postgres.Postgres;
import io.clm.sandbox.process.Child;
import io.clm.sandbox.process.Launcher;
import io.clm.sandbox.process.Probe;
import io.clm.sandbox.process.Supervisor;
import io.clm.sandbox.seed.ConfigRepository;
import io.clm.sandbox.seed.Kubeconfig;
import io.clm.sandbox.seed.SandboxCluster;
import io.clm.sandbox.seed.Seed;
import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One sandbox from start to end: PostgreSQL, cloud, Git repository, API, worker. */
final class Sandbox {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    private final Settings settings;
    private final Supervisor children;
    private final Launcher launcher;
    private final Jvms jvms;
    private final Api api;
    private final Api cloud;

    private Sandbox(Settings settings, Supervisor children) {
        this.settings = settings;
        this.children = children;
        this.launcher = new Launcher(settings.home(), settings.state());
        this.jvms = new Jvms(settings);
        this.api = new Api(settings.api(), settings.tokens().admin());
        this.cloud = new Api(settings.cloud(), "");
    }

    /** Starts all of it and stays until the process is told to end. */
    static void run(Options options) throws Exception {
        StateDir state = new StateDir(options.state);
        Files.createDirectories(state.root());
        try (SandboxLock lock = SandboxLock.take(state.lock())) {
            Files.deleteIfExists(state.sandboxFile());
            Supervisor children = new Supervisor(System.err);
            StopHook.install(children, state, STOP_LIMIT);
            new Sandbox(prepare(state, options), children).live(options);
        }
    }

    private static Settings prepare(StateDir state, Options options) throws IOException, InterruptedException {
        if (options.fresh) {
            Postgres.stopLeftBehind(state.postgres());
            state.clear();
        }
        state.create();
        Ports ports = new Ports(state.ports());
        Secrets.of(state.secret("session-key"));
        Tokens tokens = Tokens.of(state);
        return new Settings(
                Path.of(System.getProperty("clm.home", ".")).toAbsolutePath().normalize(),
                state,
                options.speed,
                ports.web(options.port),
                ports.of("cloud"),
                ports.of("database"),
                tokens);
    }

    private void live(Options options) throws Exception {
        Greeting greeting = new Greeting(System.out);
        Child cloudProcess = children.keep(() -> launcher.start(jvms.cloud()));
        ConfigRepository.create(settings.state().git(), settings.home().resolve("channels"), Seed.CHANNELS);
        greeting.step("PostgreSQL");
        children.keep(this::database);
        greeting.step("API");
        Child apiProcess = children.keep(() -> launcher.start(jvms.api()));
        Probe probe = new Probe();
        probe.await(cloudProcess, URI.create(settings.cloud() + "/healthz"), START_LIMIT);
        reserveClusters();
        probe.await(apiProcess, URI.create(settings.web() + "/actuator/health/readiness"), START_LIMIT);
        new Seed(api).sow();
        AtomicFile.write(settings.state().workerArguments(), jvms.worker().argumentFile(settings.home()));
        LoginLinks links = new LoginLinks(api, settings.web());
        SandboxFile file =
                new SandboxFile(settings.state(), settings.api(), links.fresh(), settings.cloud(), settings.tokens());
        file.write();
        if (!options.noWorker) {
            children.keep(() -> launcher.start(jvms.worker()));
        }
        greeting.ready(file, options.noWorker);
        stay(file, links);
    }

    private Child database() throws IOException, InterruptedException {
        Path library = settings.home().resolve("clm-sandbox/target/postgresql");
        Path data = settings.state().postgres();
        return Postgres.start(
                        library, data, settings.databasePort(), settings.state().log("postgres"))
                .child();
    }

    private void reserveClusters() throws IOException, InterruptedException {
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            String url = cloud.post("/clusters", Map.of("id", cluster.id()))
                    .get("url")
                    .asString();
            AtomicFile.write(settings.state().kubeconfig(cluster.alias()), Kubeconfig.of(cluster.alias(), url));
        }
    }

    private void stay(SandboxFile first, LoginLinks links) throws InterruptedException {
        SandboxFile file = first;
        while (true) {
            Thread.sleep(Duration.ofSeconds(1));
            try {
                children.look();
                if (links.isUsed()) {
                    file = file.withWeb(links.fresh());
                    file.write();
                }
            } catch (IOException | SandboxException e) {
                System.err.println("the sandbox is not whole just now: " + e.getMessage());
            }
        }
    }
}
