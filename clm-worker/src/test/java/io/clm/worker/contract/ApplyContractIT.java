package io.clm.worker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.ObjectDiff;
import io.clm.core.render.KubeObject;
import io.clm.worker.apply.ApplyOrder;
import io.clm.worker.apply.Readiness;
import io.clm.worker.cluster.ApplyAnswer;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import io.clm.worker.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the worker applies, compares, lists, deletes and locks. */
class ApplyContractIT {
    private static final Objects.DeleteHow HOW = new Objects.DeleteHow("Background", null);

    /** Nobody answers for an aggregated API here, and with one that does not answer no namespace can be deleted. */
    private static final List<String> LEFT_OUT = List.of("APIService");

    @ParameterizedTest
    @EnumSource
    void all_of_channels_is_applied_and_then_nothing_differs(Server server) throws Exception {
        List<KubeObject> wanted = ApplyOrder.of(ChannelsFolder.render().objects()).stream()
                .filter(object -> !LEFT_OUT.contains(object.kind()))
                .toList();
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            Objects objects = cluster.api().objects();
            try {
                List<String> refused = new ArrayList<>();
                for (KubeObject object : wanted) {
                    applied(objects, object).ifPresent(refused::add);
                }
                assertThat(refused).isEmpty();
                for (KubeObject object : wanted) {
                    assertThat(differences(objects, object))
                            .as(object.toString())
                            .isEmpty();
                }
            } finally {
                wanted.forEach(object -> delete(objects, object));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_is_shown_field_by_field_before_it_is_made(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            cluster.create("apiVersion: v1\nkind: Namespace\nmetadata: {name: NAME}");
            Objects objects = cluster.api().objects();
            assertThat(objects.apply(deployment(cluster, "example.org/app:1"), false))
                    .isInstanceOf(ApplyAnswer.Applied.class);
            ObjectRef ref = objects.refOf(deployment(cluster, "example.org/app:2"));
            Await.until(
                    "it is ready",
                    () -> objects.live(ref).flatMap(Readiness::missing).isEmpty(),
                    () -> String.valueOf(objects.live(ref)));
            Map<String, Object> live = objects.live(ref).orElseThrow();
            ApplyAnswer dry = objects.apply(deployment(cluster, "example.org/app:2"), true);
            assertThat(ObjectDiff.of(live, ((ApplyAnswer.Applied) dry).object()))
                    .extracting(FieldChange::path)
                    .containsExactly("spec.template.spec.containers[name=main].image");
            assertThat(ObjectDiff.of(live, objects.live(ref).orElseThrow()))
                    .filteredOn(change -> change.path().startsWith("spec"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_names_the_field_and_what_is_missing_is_said(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            Objects objects = cluster.api().objects();
            assertThat(objects.apply(deployment(cluster, "example.org/app:1"), true))
                    .isInstanceOfSatisfying(
                            ApplyAnswer.NotThereYet.class,
                            missing -> assertThat(missing.what()).contains(cluster.name()));
            cluster.create("apiVersion: v1\nkind: Namespace\nmetadata: {name: NAME}");
            assertThat(objects.apply(configMap(cluster, Map.of("dta", Map.of())), true))
                    .isInstanceOfSatisfying(
                            ApplyAnswer.Refused.class,
                            refused -> assertThat(refused.message()).contains("dta"));
            assertThat(objects.apply(Map.of("apiVersion", "no.example.org/v1", "kind", "Nothing"), true))
                    .isInstanceOf(ApplyAnswer.NotThereYet.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_object_is_deleted_by_its_uid_and_no_later_one(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            cluster.create("apiVersion: v1\nkind: Namespace\nmetadata: {name: NAME}");
            Objects objects = cluster.api().objects();
            objects.apply(configMap(cluster, Map.of("data", Map.of("a", "b"))), false);
            Objects.KindRef kind = objects.kind("cm").orElseThrow();
            assertThat(kind).isEqualTo(new Objects.KindRef("v1", "ConfigMap", true));
            assertThat(objects.list(kind, cluster.name(), "part=one")).hasSize(1);
            assertThat(objects.list(kind, cluster.name(), "part=two")).isEmpty();
            ObjectRef ref = objects.refOf(configMap(cluster, Map.of()));
            assertThat(objects.delete(ref, UUID.randomUUID().toString(), HOW)).isFalse();
            assertThat(objects.delete(ref, uid(objects, ref), HOW)).isTrue();
            assertThat(objects.live(ref)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_lock_keeps_others_away_until_it_is_given_back_or_over(Server server) throws Exception {
        try (ClusterUnderTest cluster = ClusterUnderTest.of(server)) {
            Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
            Duration minute = Duration.ofMinutes(1);
            var lock = cluster.api().lock();
            lock.release("one");
            lock.release("two");
            assertThat(lock.take("one", minute, now)).isEmpty();
            assertThat(lock.take("one", minute, now.plusSeconds(30))).isEmpty();
            assertThat(lock.take("two", minute, now.plusSeconds(60)))
                    .hasValueSatisfying(holder -> assertThat(holder.name()).isEqualTo("one"));
            assertThat(lock.take("two", minute, now.plusSeconds(91))).isEmpty();
            lock.release("one");
            assertThat(lock.take("one", minute, now.plusSeconds(100))).isPresent();
            lock.release("two");
            assertThat(lock.take("one", minute, now.plusSeconds(101))).isEmpty();
            lock.release("one");
        }
    }

    /** Why it is not applied; what it needs to be there is waited for. */
    private static Optional<String> applied(Objects objects, KubeObject object) {
        ApplyAnswer dry = objects.apply(tree(object), true);
        ApplyAnswer answer = objects.apply(tree(object), false);
        if (dry instanceof ApplyAnswer.Applied && answer instanceof ApplyAnswer.Applied) {
            ObjectRef ref = objects.refOf(tree(object));
            Await.until(
                    object + " is there",
                    () -> !ApplyOrder.isGround(object.kind())
                            || objects.live(ref).flatMap(Readiness::missing).isEmpty(),
                    () -> String.valueOf(objects.live(ref)));
            return Optional.empty();
        }
        return Optional.of(object + ": dry " + dry + ", then " + answer);
    }

    private static List<FieldChange> differences(Objects objects, KubeObject object) {
        Map<String, Object> live =
                objects.live(objects.refOf(tree(object))).orElseThrow(() -> new AssertionError(object + " is gone"));
        return switch (objects.apply(tree(object), true)) {
            case ApplyAnswer.Applied applied -> ObjectDiff.of(live, applied.object());
            case ApplyAnswer.NotThereYet missing -> throw new AssertionError(object + ": " + missing);
            case ApplyAnswer.Refused refused -> throw new AssertionError(object + ": " + refused);
        };
    }

    private static void delete(Objects objects, KubeObject object) {
        ObjectRef ref = objects.refOf(tree(object));
        boolean kept = object.kind().equals("Namespace") && object.name().startsWith("kube-");
        objects.live(ref).filter(live -> !kept).ifPresent(live -> objects.delete(ref, uid(live), HOW));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(KubeObject object) {
        return (Map<String, Object>) (Map<String, ?>) object.tree();
    }

    private static String uid(Objects objects, ObjectRef ref) {
        return objects.live(ref).map(ApplyContractIT::uid).orElseThrow();
    }

    private static String uid(Map<String, Object> live) {
        return live.get("metadata") instanceof Map<?, ?> metadata ? String.valueOf(metadata.get("uid")) : "";
    }

    private static Map<String, Object> configMap(ClusterUnderTest cluster, Map<String, Object> rest) {
        Map<String, Object> object = new java.util.TreeMap<>(rest);
        object.putAll(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", "settings", "namespace", cluster.name(), "labels", Map.of("part", "one"))));
        return object;
    }

    private static Map<String, Object> deployment(ClusterUnderTest cluster, String image) {
        Map<String, Object> labels = Map.of("app", "web");
        Map<String, Object> pod = Map.of("containers", List.of(Map.of("name", "main", "image", image)));
        return Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "metadata",
                Map.of("name", "web", "namespace", cluster.name()),
                "spec",
                Map.of(
                        "replicas",
                        1,
                        "selector",
                        Map.of("matchLabels", labels),
                        "template",
                        Map.of("metadata", Map.of("labels", labels), "spec", pod)));
    }
}
