package io.clm.sim.kube.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ObjectStoreTest {
    private final ObjectStore store = ObjectStore.inMemory(ObjectRules.NONE, Clock.systemUTC());

    @Test
    void a_created_object_gets_uid_version_and_generation() {
        ObjectNode created = store.create(Kinds.DEPLOYMENT, object("a", 1));

        assertThat(Meta.uid(created)).isNotEmpty();
        assertThat(Meta.resourceVersion(created)).isEqualTo("1");
        assertThat(Meta.generation(created)).isEqualTo(1);
    }

    @Test
    void only_a_changed_spec_counts_a_generation() {
        store.create(Kinds.DEPLOYMENT, object("a", 1));

        ObjectNode status = Json.object().put("replicas", 3L);
        assertThat(store.patchStatus(Kinds.DEPLOYMENT, "default", "a", status).map(Meta::generation))
                .contains(1L);
        ObjectNode updated = store.update(Kinds.DEPLOYMENT, object("a", 2));
        assertThat(Meta.generation(updated)).isEqualTo(2);
    }

    @Test
    void a_write_of_what_is_there_already_changes_no_version() {
        store.create(Kinds.DEPLOYMENT, object("a", 1));
        store.patchStatus(Kinds.DEPLOYMENT, "default", "a", Json.object().put("replicas", 3L));

        store.patchStatus(Kinds.DEPLOYMENT, "default", "a", Json.object().put("replicas", 3));

        assertThat(store.resourceVersion()).isEqualTo(2);
    }

    @Test
    void an_update_of_an_old_version_is_a_conflict() {
        ObjectNode old = store.create(Kinds.DEPLOYMENT, object("a", 1));
        store.update(Kinds.DEPLOYMENT, object("a", 2));

        assertThatThrownBy(() -> store.update(Kinds.DEPLOYMENT, old))
                .isInstanceOfSatisfying(
                        StatusException.class, e -> assertThat(e.reason()).isEqualTo("Conflict"));
    }

    @Test
    void a_running_pod_is_marked_first_and_goes_when_the_kubelet_says_so() {
        ObjectNode pod = object("p", 1);
        Json.child(pod, "spec").put("nodeName", "n").put("terminationGracePeriodSeconds", 7);
        store.create(Kinds.POD, pod);

        Deleted marked = store.delete(Kinds.POD, "default", "p", DeleteOptions.GRACEFUL);
        assertThat(marked.gone()).isFalse();
        assertThat(marked.object()
                        .path("metadata")
                        .path("deletionGracePeriodSeconds")
                        .asInt(0))
                .isEqualTo(7);

        assertThat(store.delete(Kinds.POD, "default", "p", DeleteOptions.NOW).gone())
                .isTrue();
        assertThat(store.get(Kinds.POD, "default", "p")).isEmpty();
    }

    @Test
    void a_finalizer_holds_an_object_until_it_is_taken_off() {
        ObjectNode held = object("a", 1);
        Meta.of(held).putArray("finalizers").add("example.org/hold");
        store.create(Kinds.CONFIG_MAP, held);

        assertThat(store.delete(Kinds.CONFIG_MAP, "default", "a", DeleteOptions.NOW)
                        .gone())
                .isFalse();
        store.mutate(Kinds.CONFIG_MAP, "default", "a", object -> Meta.of(object).remove("finalizers"));

        assertThat(store.get(Kinds.CONFIG_MAP, "default", "a")).isEmpty();
    }

    @Test
    void a_watch_sees_the_changes_after_its_version() throws InterruptedException {
        store.create(Kinds.CONFIG_MAP, object("a", 1));
        Watch watch = store.watch(Kinds.CONFIG_MAP, store.resourceVersion());

        store.create(Kinds.CONFIG_MAP, object("b", 1));
        store.delete(Kinds.CONFIG_MAP, "default", "a", DeleteOptions.NOW);

        assertThat(watch.next(Duration.ofSeconds(5)))
                .extracting(Change::type)
                .containsExactly(ChangeType.ADDED, ChangeType.DELETED);
        assertThat(watch.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_dry_run_leaves_nothing() {
        store.create(Kinds.CONFIG_MAP, object("a", 1), WriteMode.DRY_RUN);

        assertThat(store.list(Kinds.CONFIG_MAP)).isEmpty();
        assertThat(store.resourceVersion()).isZero();
    }

    @Test
    void what_was_written_is_there_again_after_a_kill_in_the_middle_of_a_write(@TempDir Path dir) throws IOException {
        try (ObjectStore first = ObjectStore.open(dir, ObjectRules.NONE, Clock.systemUTC())) {
            first.create(Kinds.CONFIG_MAP, object("a", 1));
            first.create(Kinds.CONFIG_MAP, object("b", 1));
            first.delete(Kinds.CONFIG_MAP, "default", "b", DeleteOptions.NOW);
        }
        Files.writeString(dir.resolve("changes-0.log"), "{\"rv\":4,\"r\":\"conf", StandardOpenOption.APPEND);

        try (ObjectStore second = ObjectStore.open(dir, ObjectRules.NONE, Clock.systemUTC())) {
            assertThat(second.list(Kinds.CONFIG_MAP)).extracting(Meta::name).containsExactly("a");
            assertThat(second.resourceVersion()).isEqualTo(3);
            second.create(Kinds.CONFIG_MAP, object("c", 1));
        }
        try (ObjectStore third = ObjectStore.open(dir, ObjectRules.NONE, Clock.systemUTC())) {
            assertThat(third.list(Kinds.CONFIG_MAP)).extracting(Meta::name).containsExactly("a", "c");
        }
    }

    private static ObjectNode object(String name, int replicas) {
        ObjectNode object = Json.object();
        Meta.of(object).put("name", name).put("namespace", "default");
        Json.child(object, "spec").put("replicas", replicas);
        return object;
    }
}
