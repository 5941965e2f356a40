package io.clm.core.rollstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ObjectStatusTest {

    private static final Status READY = Status.ready();

    static Stream<Arguments> cases() {
        return Stream.of(workloads(), running(), served(), others()).flatMap(List::stream);
    }

    private static List<Arguments> workloads() {
        return List.of(
                is("a new deployment", deployment(2, "observedGeneration: 1"), "its controller has not seen it yet"),
                is(
                        "old status",
                        deployment(2, "{observedGeneration: 1, updatedReplicas: 3, replicas: 3, availableReplicas: 3}"),
                        "its controller has not seen it yet"),
                is(
                        "some pods updated",
                        deployment(2, "{observedGeneration: 2, updatedReplicas: 2, replicas: 4}"),
                        "2 of 3 pods are updated"),
                is(
                        "old pods left",
                        deployment(2, "{observedGeneration: 2, updatedReplicas: 3, replicas: 4}"),
                        "1 old pods are still there"),
                is(
                        "not all available",
                        deployment(2, "{observedGeneration: 2, updatedReplicas: 3, replicas: 3, availableReplicas: 2}"),
                        "2 of 3 pods are available"),
                is(
                        "a whole deployment",
                        deployment(2, "{observedGeneration: 2, updatedReplicas: 3, replicas: 3, availableReplicas: 3}"),
                        READY),
                is(
                        "deadline over",
                        deployment(
                                2,
                                "{observedGeneration: 2, conditions: [{type: Progressing, status: 'False', reason: ProgressDeadlineExceeded, message: no image}]}"),
                        Status.failed("its progress deadline is over: no image")),
                is(
                        "one replica by default",
                        "{kind: Deployment, metadata: {generation: 1}, spec: {}, status: {observedGeneration: 1}}",
                        "0 of 1 pods are updated"),
                is(
                        "no replicas wanted",
                        "{kind: Deployment, metadata: {generation: 1}, spec: {replicas: 0}, status: {observedGeneration: 1}}",
                        READY),
                is(
                        "daemon set half way",
                        "{kind: DaemonSet, metadata: {generation: 1}, spec: {}, status: {observedGeneration: 1, desiredNumberScheduled: 5, updatedNumberScheduled: 3}}",
                        "3 of 5 pods are updated"),
                is(
                        "daemon set starting",
                        "{kind: DaemonSet, metadata: {generation: 1}, spec: {}, status: {observedGeneration: 1, desiredNumberScheduled: 5, updatedNumberScheduled: 5, numberAvailable: 4}}",
                        "4 of 5 pods are available"),
                is(
                        "daemon set without nodes",
                        "{kind: DaemonSet, metadata: {generation: 1}, spec: {}, status: {observedGeneration: 1}}",
                        READY),
                is(
                        "daemon set on delete",
                        "{kind: DaemonSet, metadata: {generation: 1}, spec: {updateStrategy: {type: OnDelete}}, status: {observedGeneration: 1, desiredNumberScheduled: 5}}",
                        READY),
                is(
                        "stateful set starting",
                        "{kind: StatefulSet, metadata: {generation: 1}, spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 1}}",
                        "1 of 3 pods are ready"),
                is(
                        "stateful set rolling",
                        "{kind: StatefulSet, metadata: {generation: 1}, spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 1, currentRevision: a, updateRevision: b}}",
                        "1 of 3 pods are updated"),
                is(
                        "stateful set rolled",
                        "{kind: StatefulSet, metadata: {generation: 1}, spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 3, currentRevision: b, updateRevision: b}}",
                        READY),
                is(
                        "partition reached",
                        "{kind: StatefulSet, metadata: {generation: 1}, spec: {replicas: 3, updateStrategy: {rollingUpdate: {partition: 2}}}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 1, currentRevision: a, updateRevision: b}}",
                        READY),
                is(
                        "partition not reached",
                        "{kind: StatefulSet, metadata: {generation: 1}, spec: {replicas: 3, updateStrategy: {rollingUpdate: {partition: 1}}}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 1}}",
                        "1 of 2 pods are updated"));
    }

    private static List<Arguments> running() {
        return List.of(
                is(
                        "job at work",
                        "{kind: Job, spec: {completions: 2}, status: {succeeded: 1}}",
                        "1 of 2 pods have completed"),
                is(
                        "job complete",
                        "{kind: Job, spec: {}, status: {conditions: [{type: Complete, status: 'True'}]}}",
                        READY),
                is(
                        "job failed",
                        "{kind: Job, spec: {}, status: {conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded}]}}",
                        Status.failed("the job has failed: BackoffLimitExceeded")),
                is("suspended job", "{kind: Job, spec: {suspend: true}}", READY),
                is(
                        "pod ready",
                        "{kind: Pod, status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}}",
                        READY),
                is(
                        "pod done",
                        "{kind: Pod, status: {phase: Succeeded, conditions: [{type: Ready, status: 'False'}]}}",
                        READY),
                is(
                        "pod failed",
                        "{kind: Pod, status: {phase: Failed, reason: Evicted}}",
                        Status.failed("the pod has failed: Evicted")),
                is(
                        "pod without image",
                        "{kind: Pod, status: {phase: Pending, containerStatuses: [{name: dns, state: {waiting: {reason: ImagePullBackOff}}}]}}",
                        "the pod is not ready: container dns waits: ImagePullBackOff"));
    }

    private static List<Arguments> served() {
        return List.of(
                is("new definition", "{kind: CustomResourceDefinition}", "it is not established"),
                is(
                        "established",
                        "{kind: CustomResourceDefinition, status: {conditions: [{type: Established, status: 'True'}]}}",
                        READY),
                is(
                        "names taken",
                        "{kind: CustomResourceDefinition, status: {conditions: [{type: NamesAccepted, status: 'False', message: taken}]}}",
                        Status.failed("its names are not accepted: taken")),
                is(
                        "service away",
                        "{kind: APIService, status: {conditions: [{type: Available, status: 'False', message: no endpoints}]}}",
                        "its service is not available: no endpoints"),
                is("claim bound", "{kind: PersistentVolumeClaim, status: {phase: Bound}}", READY),
                is(
                        "claim lost",
                        "{kind: PersistentVolumeClaim, status: {phase: Lost}}",
                        Status.failed("its volume is lost")),
                is(
                        "claim pending",
                        "{kind: PersistentVolumeClaim, status: {phase: Pending}}",
                        "it is not bound; some storage classes bind with the first pod only"),
                is(
                        "budget unseen",
                        "{kind: PodDisruptionBudget, metadata: {generation: 2}, status: {observedGeneration: 1}}",
                        "its controller has not seen it yet"),
                is(
                        "budget seen",
                        "{kind: PodDisruptionBudget, metadata: {generation: 2}, status: {observedGeneration: 2}}",
                        READY),
                is("namespace", "{kind: Namespace, status: {phase: Active}}", READY));
    }

    private static List<Arguments> others() {
        return List.of(
                is("what has no rule exists", "{kind: ConfigMap}", READY),
                is(
                        "what is being deleted is not there",
                        "{kind: ConfigMap, metadata: {deletionTimestamp: '2026-11-01T10:00:00Z'}}",
                        "it is being deleted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tells_whether_it_is_really_there(String name, String yaml, Status expected) {
        assertThat(ObjectStatus.of(tree(yaml))).isEqualTo(expected);
    }

    @Test
    void fields_of_another_type_count_as_absent() {
        assertThat(ObjectStatus.of(tree("{kind: Deployment, metadata: [], spec: text, status: {conditions: 3}}")))
                .isEqualTo(Status.progressing("its controller has not seen it yet"));
    }

    @Test
    void only_ready_is_ready() {
        assertThat(Stream.of(READY, Status.progressing("not yet"), Status.failed("never"))
                        .map(Status::isReady))
                .containsExactly(true, false, false);
    }

    private static String deployment(int generation, String status) {
        return "{kind: Deployment, metadata: {generation: %d}, spec: {replicas: 3}, status: %s}"
                .formatted(generation, status.startsWith("{") ? status : "{" + status + "}");
    }

    private static Arguments is(String name, String yaml, String progressing) {
        return is(name, yaml, new Status.Progressing(progressing));
    }

    private static Arguments is(String name, String yaml, Status expected) {
        return Arguments.of(name, yaml, expected);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return (Map<String, ?>) Objects.requireNonNull(read);
    }
}
