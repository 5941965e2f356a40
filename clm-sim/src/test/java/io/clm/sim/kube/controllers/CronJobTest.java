package io.clm.sim.kube.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CronJobTest {
    private final SteppedCluster cluster = new SteppedCluster().withNodes(2);

    private ObjectNode tick(String schedule, String more, String annotations) {
        return Manifests.yaml("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: tick}
                spec:
                  schedule: '%s'
                  %s
                  jobTemplate:
                    spec:
                      template:
                        metadata: {annotations: {%s}}
                        spec:
                          restartPolicy: Never
                          containers: [{name: main, image: 'example/tick:1'}]
                """.formatted(schedule, more, annotations));
    }

    @Test
    void starts_a_job_when_it_is_due_and_keeps_some_of_the_old_ones() {
        cluster.create(Kinds.CRON_JOB, tick("*/5 * * * *", "successfulJobsHistoryLimit: 2", ""));
        cluster.run(Duration.ofMinutes(4));
        assertThat(cluster.store.list(Kinds.JOB)).isEmpty();
        cluster.run(Duration.ofMinutes(27));
        assertThat(cluster.store.list(Kinds.JOB)).hasSize(2);
        ObjectNode tick = cluster.get(Kinds.CRON_JOB, "tick");
        assertThat(Json.text(tick, "status.lastScheduleTime")).isEqualTo("2026-11-02T10:30:00Z");
        assertThat(Json.text(tick, "status.lastSuccessfulTime")).startsWith("2026-11-02T10:30:");
        assertThat(cluster.eventReasons()).contains("SuccessfulCreate");
    }

    @Test
    void forbids_a_second_job_while_the_first_runs() {
        cluster.create(Kinds.CRON_JOB, tick("* * * * *", "concurrencyPolicy: Forbid", "testenv/complete-after: 150s"));
        cluster.run(Duration.ofMinutes(3));
        assertThat(cluster.store.list(Kinds.JOB)).hasSize(1);
    }

    @Test
    void replaces_the_running_job() {
        cluster.create(Kinds.CRON_JOB, tick("* * * * *", "concurrencyPolicy: Replace", "testenv/complete-after: 1h"));
        cluster.run(Duration.ofMinutes(4));
        assertThat(cluster.store.list(Kinds.JOB)).hasSize(1);
    }

    @Test
    void suspended_it_starts_nothing() {
        cluster.create(Kinds.CRON_JOB, tick("* * * * *", "suspend: true", ""));
        cluster.run(Duration.ofMinutes(5));
        assertThat(cluster.store.list(Kinds.JOB)).isEmpty();
    }

    @Test
    void what_was_missed_by_more_than_the_deadline_is_not_made_up_for() {
        cluster.create(Kinds.CRON_JOB, tick("0 * * * *", "startingDeadlineSeconds: 60", ""));
        cluster.clock.advance(Duration.ofMinutes(65));
        cluster.run(30);
        assertThat(cluster.store.list(Kinds.JOB)).isEmpty();
        cluster.run(Duration.ofMinutes(60));
        assertThat(cluster.store.list(Kinds.JOB)).hasSize(1);
    }

    @Test
    void a_schedule_that_cannot_be_read_is_told() {
        cluster.create(Kinds.CRON_JOB, tick("every day", "suspend: false", ""));
        cluster.run(5);
        assertThat(cluster.eventReasons()).contains("UnparseableSchedule");
    }
}
