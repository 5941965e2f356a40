package io.clm.worker.testing;

import io.clm.core.channel.Channel;
import io.clm.core.plan.Plan;
import io.clm.core.plan.StoredPlan;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.NodePool;
import io.clm.core.rollout.Command;
import io.clm.core.rollout.EventType;
import io.clm.core.rollout.Rollout;
import io.clm.core.rollout.RolloutEvent;
import io.clm.core.rollout.RolloutState;
import io.clm.sim.SimCloud;
import io.clm.sim.SimOptions;
import io.clm.store.Change;
import io.clm.store.account.AccountStore;
import io.clm.store.channel.ChannelStore;
import io.clm.store.cluster.ClusterStore;
import io.clm.store.event.EventFilter;
import io.clm.store.event.EventStore;
import io.clm.store.plan.PlanStore;
import io.clm.store.rollout.Asked;
import io.clm.store.rollout.RolloutCommands;
import io.clm.store.rollout.RolloutFilter;
import io.clm.store.rollout.RolloutStore;
import io.clm.store.testing.TestDatabase;
import io.clm.worker.WorkerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One worker, its database, repository and cloud. Each test takes a channel and a cluster of its own. */
public final class WorkerHarness implements AutoCloseable {
    private static final Change TEST = new Change("test", "a test");
    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "eu-central-1";
    private static final double SPEED = 100;

    private final ConfigRepo repo;
    private final SimCloud cloud;
    private final Path directory;
    private final TestDatabase database = TestDatabase.fresh();
    private final Freezer freezer = new Freezer();
    private final ConfigurableApplicationContext context;
    private int channels;

    public WorkerHarness() {
        this(path -> true);
    }

    /** @param which files of channels/ the repository begins with, by their path there */
    WorkerHarness(Predicate<String> which) {
        this.directory = temporary();
        this.repo = new ConfigRepo(directory, which);
        this.cloud = SimCloud.start(new SimOptions(directory.resolve("cloud"), 0, SPEED, endpoints()));
        this.context = startWorker();
        bean(AccountStore.class)
                .create(
                        new InfrastructureAccount(
                                "aws:" + ACCOUNT,
                                "aws",
                                "test",
                                "test",
                                "1",
                                "test",
                                1,
                                ACCOUNT,
                                LifecycleStatus.READY),
                        TEST);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("clm-worker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path endpoints() {
        return directory.resolve("endpoints.json");
    }

    /** One more worker on the same database and cloud. */
    public ConfigurableApplicationContext startWorker() {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--clm.git.url=" + repo.url(),
                "--clm.work-dir=" + directory.resolve("worker"),
                "--clm.kube.endpoints-file=" + endpoints(),
                "--clm.kube.timeout=5s",
                "--clm.aws.endpoint=" + cloud.url(),
                "--clm.work.poll=200ms",
                "--clm.work.dispatch=500ms",
                "--clm.git.poll=500ms"));
        return WorkerApplication.builder().initializers(freezer::install).run(arguments.toArray(String[]::new));
    }

    /** Stops work on single rollouts, as a stopped process would. */
    public Freezer freezer() {
        return freezer;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigRepo repo() {
        return repo;
    }

    public TestDatabase database() {
        return database;
    }

    public Cloud cloud() {
        return new Cloud(cloud.url());
    }

    /** A new channel with a branch of its own, at the repository's first commit. */
    public String channel() {
        return channel(policy -> policy);
    }

    /** The same with an edited policy: that of dev, but with short intervals. */
    public synchronized String channel(UnaryOperator<String> policy) {
        String name = "channel-" + ++channels;
        repo.branch(name, text -> policy.apply(text.replace("_interval: 1s", "_interval: 200ms")));
        bean(ChannelStore.class).put(name, channels, name, TEST);
        return name;
    }

    /** Makes a channel whose ref the repository does not have. */
    public synchronized String channelWithoutBranch() {
        String name = "channel-" + ++channels;
        bean(ChannelStore.class).put(name, channels, name, TEST);
        return name;
    }

    /** Waits until the worker has seen a commit: a cluster that is registered then begins with it. */
    public void awaitHead(String channel, String commit) {
        Await.until(
                channel + " is at " + commit,
                () -> bean(ChannelStore.class)
                        .find(channel)
                        .map(Channel::head)
                        .filter(head -> head.sha().equals(commit))
                        .isPresent(),
                () -> "");
    }

    /** A registered cluster of a channel: one control-plane node, {@code workers} workers. */
    public Cluster register(String localId, String channel, int workers, UnaryOperator<Cluster> change) {
        Cluster cluster = new Cluster(
                "aws:" + ACCOUNT + ":" + REGION + ":" + localId,
                localId,
                "aws:" + ACCOUNT,
                REGION,
                localId,
                "zalando-aws",
                "https://" + localId + ".clm.example.org",
                channel,
                "test",
                1,
                LifecycleStatus.REQUESTED,
                ClusterStatus.empty(),
                ConfigItems.empty(),
                List.of(
                        pool("master-default", "master-default", 1, 3),
                        pool("default-worker", "worker-default", workers, 10)),
                new TreeMap<>(),
                Cluster.Mode.MANAGE,
                Instant.now().atOffset(ZoneOffset.UTC).toInstant());
        return bean(ClusterStore.class)
                .create(change.apply(cluster), TEST)
                .done()
                .orElseThrow();
    }

    private static NodePool pool(String name, String profile, int min, int max) {
        return new NodePool(name, profile, List.of("m5.large"), "none", min, max, ConfigItems.empty());
    }

    /** Changes a registered cluster. */
    public Cluster update(String clusterId, UnaryOperator<Cluster> change) {
        return bean(ClusterStore.class).update(clusterId, change, TEST).done().orElseThrow();
    }

    /** A cluster that is ready at its channel's head. */
    public Cluster ready(String localId, String channel, int workers) {
        Cluster cluster = register(localId, channel, workers, UnaryOperator.identity());
        Await.until(
                "cluster " + localId + " is ready",
                () -> cluster(cluster.id()).lifecycleStatus() == LifecycleStatus.READY
                        && rolloutsOf(cluster.id()).stream()
                                .allMatch(rollout -> rollout.state().isOver()),
                () -> describe(cluster.id()));
        return cluster(cluster.id());
    }

    public Cluster cluster(String id) {
        return bean(ClusterStore.class).find(id).orElseThrow();
    }

    public Plan plan(String clusterId) {
        return bean(PlanStore.class).latest(clusterId).map(StoredPlan::plan).orElseThrow();
    }

    /** The plan of the newest rollout. */
    public Plan approved(String clusterId) {
        return bean(PlanStore.class)
                .find(rollout(clusterId).planId())
                .map(StoredPlan::plan)
                .orElseThrow();
    }

    /** Whether the newest plan is for that commit. */
    public boolean isPlannedAt(String clusterId, String commit) {
        return bean(PlanStore.class)
                .latest(clusterId)
                .map(plan -> plan.plan().inputs().version().equals(commit))
                .orElse(false);
    }

    /** All rollouts of a cluster, newest first. */
    public List<Rollout> rolloutsOf(String clusterId) {
        return bean(RolloutStore.class).list(new RolloutFilter(clusterId, null, Set.of(), null, null), 100);
    }

    public List<RolloutEvent> events(String clusterId) {
        return bean(EventStore.class).after(0, EventFilter.ofCluster(clusterId), 10_000);
    }

    /** Whether the cluster's current version holds that commit, and nothing is open. */
    public boolean isAt(String clusterId, String commit) {
        String version = cluster(clusterId).status().currentVersion();
        return version != null
                && version.startsWith(commit)
                && rolloutsOf(clusterId).stream()
                        .allMatch(rollout -> rollout.state().isOver());
    }

    /** Asks something of a rollout, as a person would. */
    public Asked ask(UUID rollout, Command command) {
        return bean(RolloutCommands.class).ask(rollout, command, TEST);
    }

    /** What is wrong with a cluster, all of it as one text. */
    public String problems(String clusterId) {
        return cluster(clusterId).status().problems().stream()
                .map(problem -> problem.type() + ": " + problem.title() + ": " + problem.detail())
                .collect(Collectors.joining("\n"));
    }

    /** The newest rollout of a cluster. */
    public Rollout rollout(String clusterId) {
        return rolloutsOf(clusterId).getFirst();
    }

    /** The newest one, once it is for that commit and running. */
    public Rollout running(String clusterId, String commit) {
        await(clusterId, "a rollout to " + commit + " runs", () -> isRunning(rolloutsOf(clusterId), commit));
        return rollout(clusterId);
    }

    private static boolean isRunning(List<Rollout> rollouts, String commit) {
        return !rollouts.isEmpty()
                && rollouts.getFirst().version().equals(commit)
                && rollouts.getFirst().state() == RolloutState.RUNNING;
    }

    /** Whether some worker has work to do on a rollout, or does it. */
    public boolean isWithAWorker(UUID rollout) {
        return bean(JdbcClient.class)
                        .sql("select count(*) from scheduled_tasks where task_name = 'rollout' and task_instance = :id")
                        .param("id", rollout.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Waits for something about a cluster. */
    public void await(String clusterId, String what, BooleanSupplier condition) {
        Await.until(what, condition, () -> describe(clusterId));
    }

    /** What was told of a rollout, of one type. */
    public List<RolloutEvent> events(Rollout rollout, EventType type) {
        return events(rollout.clusterId()).stream()
                .filter(event -> rollout.id().equals(event.rolloutId()) && event.type() == type)
                .toList();
    }

    /** For messages of tests that fail. */
    public String describe(String clusterId) {
        StringBuilder out = new StringBuilder();
        out.append(cluster(clusterId).lifecycleStatus())
                .append(' ')
                .append(cluster(clusterId).status());
        rolloutsOf(clusterId).forEach(rollout -> out.append("\n").append(rollout));
        List<RolloutEvent> events = events(clusterId);
        events.subList(Math.max(0, events.size() - 30), events.size())
                .forEach(event -> out.append(
                        "\n  %s %s %s: %s".formatted(event.at(), event.type(), event.subject(), event.message())));
        return out.toString();
    }

    @Override
    public void close() {
        context.close();
        cloud.close();
        repo.close();
    }
}
