package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.controllers.model.Conditions;
import io.clm.sim.kube.controllers.model.PodState;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JobTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(2);

    private ObjectNode job(String spec, String annotations) {
        return Manifests.yaml("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: work}
                spec:
                  %s
                  template:
                    metadata: {annotations: {%s}}
                    spec:
                      restartPolicy: Never
                      containers: [{name: main, image: 'example/work:1'}]
                """.formatted(spec, annotations));
    }

    private ObjectNode work() {
        return cluster.get(Kinds.JOB, "work");
    }

    @Test
    void completes_and_counts_every_pod_once() {
        cluster.create(Kinds.JOB, job("completions: 5\n  parallelism: 2", ""));
        for (int second = 0; second < 60; second++) {
            cluster.run(1);
            assertThat(cluster.pods().stream().filter(PodState::isActive)).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(Json.number(work(), "status.succeeded", 0)).isEqualTo(5);
        assertThat(Conditions.isTrue(work(), "Complete")).isTrue();
        assertThat(Json.text(work(), "status.completionTime")).isNotEmpty();
        assertThat(cluster.pods())
                .hasSize(5)
                .allMatch(pod -> Meta.finalizers(pod).isEmpty());
    }

    @Test
    void fails_after_its_retries() {
        cluster.create(Kinds.JOB, job("backoffLimit: 1", "testenv/exit-code: '3'"));
        cluster.run(60);
        assertThat(Json.number(work(), "status.failed", 0)).isEqualTo(2);
        assertThat(Conditions.reason(work(), "Failed")).isEqualTo("BackoffLimitExceeded");
    }

    @Test
    void fails_when_its_time_is_up_and_stops_its_pods() {
        cluster.create(Kinds.JOB, job("activeDeadlineSeconds: 10", "testenv/complete-after: 1h"));
        cluster.run(30);
        assertThat(Conditions.reason(work(), "Failed")).isEqualTo("DeadlineExceeded");
        assertThat(cluster.pods()).noneMatch(PodState::isActive);
    }

    @Test
    void is_deleted_some_time_after_its_end() {
        cluster.create(Kinds.JOB, job("ttlSecondsAfterFinished: 20", ""));
        cluster.run(15);
        assertThat(Conditions.isTrue(work(), "Complete")).isTrue();
        cluster.run(30);
        assertThat(cluster.store.list(Kinds.JOB)).isEmpty();
    }

    @Test
    void suspended_it_runs_nothing() {
        cluster.create(Kinds.JOB, job("suspend: true", ""));
        cluster.run(15);
        assertThat(cluster.pods()).isEmpty();
        cluster.change(Kinds.JOB, "work", job -> Json.child(job, "spec").put("suspend", false));
        cluster.run(15);
        assertThat(Conditions.isTrue(work(), "Complete")).isTrue();
    }

    @Test
    void a_pod_whose_job_is_gone_is_let_go() {
        cluster.create(Kinds.JOB, job("completions: 1", "testenv/complete-after: 1h"));
        cluster.run(10);
        cluster.delete(Kinds.JOB, "work");
        cluster.pods().forEach(pod -> cluster.delete(Kinds.POD, Meta.name(pod)));
        cluster.run(10);
        assertThat(cluster.pods()).isEmpty();
    }

    @Test
    void a_kill_in_the_middle_loses_no_count() {
        cluster.create(Kinds.JOB, job("completions: 6\n  parallelism: 3", ""));
        for (int second = 0; second < 40; second++) {
            cluster.run(1);
            cluster.restart();
        }
        assertThat(Json.number(work(), "status.succeeded", 0)).isEqualTo(6);
        assertThat(Conditions.isTrue(work(), "Complete")).isTrue();
    }
}
