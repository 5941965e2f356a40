package io.clm.sim.kube.store;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All objects of one cluster: one version counter, one writer at a time, kept on disk.
 *
 * <p>Trees that come out are shared: read them, never change them ({@link ObjectNode#deepCopy} first). Trees that go in
 * are copied. Refusals are {@link StatusException}s with the status of the API.
 */
public final class ObjectStore implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final ObjectTable table = new ObjectTable();
    private final Map<String, KindFeed> feeds = new HashMap<>();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final ObjectRules rules;
    private final ChangeLog log;
    private final Stamps stamps;
    private final Deletion deletion;
    private long counter;
    private final long counterAtStart;

    private ObjectStore(ObjectRules rules, ChangeLog log, Clock clock) {
        this.rules = rules;
        this.log = log;
        this.stamps = new Stamps(clock);
        this.deletion = new Deletion(stamps);
        log.replay(new Replay());
        this.counterAtStart = counter;
    }

    /** A store that forgets everything when it is closed. */
    public static ObjectStore inMemory(ObjectRules rules, Clock clock) {
        return new ObjectStore(rules, ChangeLog.NONE, clock);
    }

    /** A store whose state survives the death of the process; one process a directory. */
    public static ObjectStore open(Path directory, ObjectRules rules, Clock clock) {
        return new ObjectStore(rules, new FileChangeLog(directory), clock);
    }

    public Optional<ObjectNode> get(ResourceKind kind, String namespace, String name) {
        return locked(() -> Optional.ofNullable(table.get(ObjectKey.of(kind, namespace, name))));
    }

    /** All objects of a kind, in every namespace, by namespace and name. */
    public List<ObjectNode> list(ResourceKind kind) {
        return locked(() -> List.copyOf(table.all(kind.groupResource())));
    }

    public List<ObjectNode> list(ResourceKind kind, String namespace) {
        return locked(() -> List.copyOf(table.inNamespace(kind.groupResource(), namespace)));
    }

    /** The version of the last change of anything in the cluster. */
    public long resourceVersion() {
        return locked(() -> counter);
    }

    /** Runs a reader while nothing changes; for lists that must agree with a version. Be quick. */
    public <T> T reading(Supplier<T> reader) {
        return locked(reader);
    }

    /** Creates an object; {@code metadata.name} or {@code generateName} is set, the namespace in the metadata. */
    public ObjectNode create(ResourceKind kind, ObjectNode object) {
        return create(kind, object, WriteMode.COMMIT);
    }

    public ObjectNode create(ResourceKind kind, ObjectNode object, WriteMode mode) {
        return locked(() -> insert(kind, object.deepCopy(), mode));
    }

    /**
     * Replaces an object, status included. With a {@code resourceVersion} it must be the present one (else 409
     * Conflict), without one the present state is overwritten.
     */
    public ObjectNode update(ResourceKind kind, ObjectNode object) {
        return edit(kind, Meta.namespace(object), Meta.name(object), WriteMode.COMMIT, current -> object.deepCopy())
                .orElseThrow(() -> Failures.notFound(kind, Meta.name(object)));
    }

    /**
     * Changes an object in one step, with no conflict possible: the change gets a private copy.
     *
     * @return the object after it, or empty when there is no such object
     */
    public Optional<ObjectNode> mutate(ResourceKind kind, String namespace, String name, Consumer<ObjectNode> change) {
        return edit(kind, namespace, name, WriteMode.COMMIT, current -> {
            if (current != null) {
                change.accept(current);
            }
            return current;
        });
    }

    /** Sets fields of {@code status}, leaving its others; empty when there is no such object. */
    public Optional<ObjectNode> patchStatus(ResourceKind kind, String namespace, String name, ObjectNode fields) {
        return mutate(
                kind, namespace, name, object -> Json.child(object, "status").setAll((ObjectNode) fields.deepCopy()));
    }

    /**
     * The one way in for changes: an edit of an existing object. An edit that makes nothing new writes nothing.
     *
     * @return the object after it, or empty when there is no such object
     */
    public Optional<ObjectNode> edit(ResourceKind kind, String namespace, String name, WriteMode mode, Edit edit) {
        return locked(() -> Optional.ofNullable(table.get(ObjectKey.of(kind, namespace, name)))
                .map(current -> changed(kind, current, edit.apply(current.deepCopy()), mode)));
    }

    /** As {@link #edit}, and creates the object when there is none and the edit answers one. */
    public Optional<ObjectNode> editOrCreate(
            ResourceKind kind, String namespace, String name, WriteMode mode, Edit edit) {
        return locked(() -> {
            ObjectNode current = table.get(ObjectKey.of(kind, namespace, name));
            if (current != null) {
                return Optional.of(changed(kind, current, edit.apply(current.deepCopy()), mode));
            }
            return Optional.ofNullable(edit.apply(null)).map(wanted -> insert(kind, wanted, mode));
        });
    }

    /** Deletes an object as the API does: graceful for running pods, held by finalizers; 404, 409 as refusals. */
    public Deleted delete(ResourceKind kind, String namespace, String name, DeleteOptions options) {
        return locked(() -> remove(kind, ObjectKey.of(kind, namespace, name), options));
    }

    /**
     * Follows the changes of a kind after a version.
     *
     * @throws StatusException 410 when changes since then are forgotten (from {@link Watch#next} too)
     */
    public Watch watch(ResourceKind kind, long fromResourceVersion) {
        return locked(() -> new Watch(feed(kind.groupResource()), fromResourceVersion));
    }

    /** Tells a listener of every change from now on. */
    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }

    public void removeListener(ChangeListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        locked(() -> {
            log.close();
            return counter;
        });
    }

    private ObjectNode insert(ResourceKind kind, ObjectNode wanted, WriteMode mode) {
        String given = Meta.name(wanted);
        String name = given.isEmpty() ? stamps.generatedName(wanted) : given;
        Meta.of(wanted).put("name", name);
        ObjectKey key = ObjectKey.of(kind, wanted);
        if (table.get(key) != null) {
            throw Failures.alreadyExists(kind, name);
        }
        stamps.stampNew(kind, wanted, key.namespace(), name, rules.countsGenerations(kind));
        rules.beforeCreate(kind, wanted, this);
        return commit(ChangeType.ADDED, kind, wanted, null, mode);
    }

    private ObjectNode changed(ResourceKind kind, ObjectNode current, @Nullable ObjectNode wanted, WriteMode mode) {
        if (wanted == null) {
            return current;
        }
        Preconditions.requireSameVersion(kind, current, wanted);
        stamps.stampChanged(kind, current, wanted, false);
        rules.beforeUpdate(kind, current, wanted, this);
        stamps.stampChanged(kind, current, wanted, rules.countsGenerations(kind));
        ObjectNode normal = Json.parseObject(Json.bytes(wanted));
        Meta.of(normal).put("resourceVersion", Meta.resourceVersion(current));
        if (normal.equals(current)) {
            return current;
        }
        ChangeType type = Deletion.isOver(kind, normal) ? ChangeType.DELETED : ChangeType.MODIFIED;
        return commit(type, kind, normal, current, mode);
    }

    private Deleted remove(ResourceKind kind, ObjectKey key, DeleteOptions options) {
        ObjectNode current = table.get(key);
        if (current == null) {
            throw Failures.notFound(kind, key.name());
        }
        Preconditions.require(kind, current, options);
        ObjectNode marked = deletion.decide(kind, current, options);
        if (marked == null) {
            return new Deleted(commit(ChangeType.DELETED, kind, current.deepCopy(), current, options.mode()), true);
        }
        return new Deleted(
                marked.equals(current) ? current : commit(ChangeType.MODIFIED, kind, marked, current, options.mode()),
                false);
    }

    private ObjectNode commit(
            ChangeType type, ResourceKind kind, ObjectNode object, @Nullable ObjectNode previous, WriteMode mode) {
        if (mode == WriteMode.DRY_RUN) {
            return object;
        }
        counter++;
        Meta.of(object).put("resourceVersion", Long.toString(counter));
        ObjectNode normal = Json.parseObject(Json.bytes(object));
        ObjectKey key = ObjectKey.of(kind, normal);
        if (type == ChangeType.DELETED) {
            log.remove(counter, key);
            table.remove(key);
        } else {
            log.put(counter, key, normal);
            table.put(key, normal);
        }
        if (log.wantsSnapshot()) {
            log.snapshot(counter, table);
        }
        announce(new Change(type, kind, normal, previous, counter));
        return normal;
    }

    private void announce(Change change) {
        feed(change.kind().groupResource()).append(change);
        listeners.forEach(listener -> listener.changed(change));
    }

    private KindFeed feed(String groupResource) {
        return feeds.computeIfAbsent(groupResource, kind -> new KindFeed(counterAtStart));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Fills the table from disk. */
    private final class Replay implements ChangeLog.Sink {
        @Override
        public void put(long resourceVersion, ObjectKey key, ObjectNode object) {
            table.put(key, object);
            counter = Math.max(counter, resourceVersion);
        }

        @Override
        public void remove(long resourceVersion, ObjectKey key) {
            table.remove(key);
            counter = Math.max(counter, resourceVersion);
        }
    }
}
