package io.clm.worker.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.plan.Action;
import io.clm.core.plan.EtcdProtection;
import io.clm.core.plan.ResourceChange;
import io.clm.core.render.DesiredStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StackStepTest {

    private static final DesiredStack WANTED =
            new DesiredStack("etcd", "new", new TreeMap<>(), "cluster/etcd/stack.yaml");

    private final List<String> deeds = new ArrayList<>();

    @Test
    void a_change_set_that_would_replace_what_etcd_keeps_is_taken_back() {
        assertThat(advance(new ResourceChange("Backups", "AWS::S3::Bucket", Action.UPDATE, ResourceChange.REPLACED)))
                .isInstanceOfSatisfying(
                        StackProgress.Failed.class,
                        failed -> assertThat(failed.reason()).contains("Backups (AWS::S3::Bucket)", "replaced"));
        assertThat(deeds).containsExactly("delete change set");
    }

    @Test
    void any_other_is_executed() {
        assertThat(advance(new ResourceChange("Backups", "AWS::S3::Bucket", Action.UPDATE, ResourceChange.KEPT)))
                .isInstanceOf(StackProgress.Began.class);
        assertThat(deeds).containsExactly("execute");
    }

    private StackProgress advance(ResourceChange change) {
        Stacks stacks = new OneStack(new ChangeSetView("CREATE_COMPLETE", "", true, List.of(change)), deeds);
        return new StackStep(stacks, stack -> Optional.empty(), EtcdProtection::refusal, () -> {})
                .advance(WANTED, "token");
    }

    /** A stack with a change set that waits to be executed. */
    private record OneStack(ChangeSetView set, List<String> deeds) implements Stacks {

        @Override
        public Optional<StackView> find(String name) {
            return Optional.of(new StackView(name, "UPDATE_COMPLETE", "", new TreeMap<>(), new TreeMap<>()));
        }

        @Override
        public Optional<String> template(String name) {
            return Optional.of("old");
        }

        @Override
        public Optional<ChangeSetView> changeSet(String stack, String changeSet) {
            return Optional.of(set);
        }

        @Override
        public void createChangeSet(StackOrder order, String changeSet, boolean create) {
            deeds.add("create change set");
        }

        @Override
        public void execute(String stack, String changeSet, String token) {
            deeds.add("execute");
        }

        @Override
        public void deleteChangeSet(String stack, String changeSet) {
            deeds.add("delete change set");
        }

        @Override
        public void delete(String stack, String token) {
            deeds.add("delete");
        }

        @Override
        public List<StackEvent> events(String stack) {
            return List.of();
        }
    }
}
