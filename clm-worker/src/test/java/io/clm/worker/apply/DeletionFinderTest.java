package io.clm.worker.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.render.Deletion;
import io.clm.core.render.Origin;
import io.clm.worker.cluster.ApplyAnswer;
import io.clm.worker.cluster.ObjectRef;
import io.clm.worker.cluster.Objects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeletionFinderTest {
    private final DeletionFinder finder = new DeletionFinder(new OneNamespace());

    @Test
    void one_that_is_named_is_found_with_its_uid() {
        assertThat(finder.find(List.of(named("deploy", "old"))))
                .extracting(found -> found.ref().subject() + " " + found.uid())
                .containsExactly("deployment/kube-system/old uid-old");
    }

    @Test
    void what_is_gone_or_on_its_way_out_or_of_a_kind_that_is_not_there_is_no_work() {
        assertThat(finder.find(List.of(named("deploy", "never"), named("deploy", "going"), named("rocket", "old"))))
                .isEmpty();
    }

    @Test
    void a_selector_finds_all_with_or_without_an_owner_as_asked() {
        assertThat(names(finder.find(List.of(selected(null))))).containsExactly("old", "owned");
        assertThat(names(finder.find(List.of(selected(true))))).containsExactly("owned");
        assertThat(names(finder.find(List.of(selected(false))))).containsExactly("old");
    }

    private static List<String> names(List<DeletionFinder.Found> found) {
        return found.stream().map(one -> one.ref().name()).toList();
    }

    private static Deletion named(String kind, String name) {
        return new Deletion(kind, "kube-system", name, new TreeMap<>(), null, null, null, null, origin());
    }

    private static Deletion selected(@Nullable Boolean owner) {
        TreeMap<String, String> labels = new TreeMap<>(Map.of("a", "b"));
        return new Deletion("deploy", "kube-system", null, labels, null, owner, null, null, origin());
    }

    private static Origin origin() {
        return new Origin("", "cluster/manifests/deletions.yaml", 1, 4);
    }

    /** Deployments of one namespace. */
    private static final class OneNamespace implements Objects {
        private static final Map<String, Map<String, Object>> THERE = Map.of(
                "old", Map.of("name", "old", "uid", "uid-old"),
                "owned", Map.of("name", "owned", "uid", "uid-owned", "ownerReferences", List.of(Map.of("kind", "X"))),
                "going", Map.of("name", "going", "uid", "uid-going", "deletionTimestamp", "2026-11-01T10:00:00Z"));

        @Override
        public Optional<Map<String, Object>> live(ObjectRef ref) {
            return Optional.ofNullable(THERE.get(ref.name())).map(metadata -> Map.of("metadata", metadata));
        }

        @Override
        public Optional<KindRef> kind(String name) {
            return name.equals("deploy") ? Optional.of(new KindRef("apps/v1", "Deployment", true)) : Optional.empty();
        }

        @Override
        public List<Map<String, Object>> list(
                KindRef kind, @Nullable String namespace, @Nullable String labelSelector) {
            assertThat(labelSelector).isEqualTo("a=b");
            return THERE.keySet().stream()
                    .sorted()
                    .map(name -> Map.<String, Object>of("metadata", THERE.get(name)))
                    .toList();
        }

        @Override
        public ApplyAnswer apply(Map<String, Object> object, boolean dryRun) {
            throw new AssertionError("nothing is applied");
        }

        @Override
        public ObjectRef refOf(Map<String, Object> object) {
            throw new AssertionError("nothing is applied");
        }

        @Override
        public boolean delete(ObjectRef ref, String uid, DeleteHow how) {
            throw new AssertionError("finding deletes nothing");
        }
    }
}
