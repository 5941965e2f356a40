package io.clm.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.diff.FieldChange;
import io.clm.core.plan.Plan;
import io.clm.core.plan.Reversal;
import io.clm.core.plan.StoredPlan;
import io.clm.store.StoreIntegration;
import io.clm.store.testing.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlanStoreIT extends StoreIntegration {

    @Autowired
    PlanStore plans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reads_back_the_very_plan_and_its_hash() {
        Plan plan = Samples.plan(stored("kube-1").id(), Samples.SHA);

        StoredPlan stored = plans.put(plan);

        assertThat(plans.find(stored.id())).contains(stored);
        assertThat(stored.plan()).isEqualTo(plan);
        assertThat(stored.hash()).isEqualTo(plan.hash());
        assertThat(plans.latest(plan.inputs().clusterId()).orElseThrow().plan().hash())
                .isEqualTo(plan.hash());
    }

    @Test
    void the_same_content_again_is_the_same_plan() {
        Plan plan = Samples.plan(stored("kube-1").id(), Samples.SHA);

        assertThat(plans.put(plan)).isEqualTo(plans.put(plan));
    }

    @Test
    void going_back_to_an_older_content_makes_a_new_plan_but_keeps_the_body_once() {
        String cluster = stored("kube-1").id();
        StoredPlan first = plans.put(Samples.plan(cluster, Samples.SHA));
        plans.put(Samples.plan(cluster, "f".repeat(40)));

        StoredPlan third = plans.put(Samples.plan(cluster, Samples.SHA));

        assertThat(third.id()).isNotEqualTo(first.id());
        assertThat(third.hash()).isEqualTo(first.hash());
        assertThat(plans.latestSummary(cluster).orElseThrow().id()).isEqualTo(third.id());
        assertThat(jdbc.sql("select count(*) from plan_body").query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_plan_of_schema_version_1_is_still_read() {
        String cluster = stored("kube-1").id();
        StoredPlan plan = plans.put(Samples.plan(cluster, Samples.SHA));
        String old = """
                {"schemaVersion":1,"inputs":{"clusterId":"%s","channel":"dev","version":"a","clusterVersion":"a#1",
                "baseVersion":null,"desiredHash":"d","factsHash":"f","policyHash":"p","engineVersion":"e"},
                "stacks":[{"name":"kube-1","pool":null,"action":"UPDATE","templateHash":"t","diff":"",
                "resources":[{"logicalId":"Role","type":"AWS::IAM::Role","action":"UPDATE","replacement":""}]}],
                "pools":[{"name":"p","profile":"w","action":"UPDATE","generation":"g","cause":"x","diff":"","replace":[]}],
                "objects":[{"component":"dns","origin":"o","apiVersion":"v1","kind":"Service","namespace":null,
                "name":"dns","action":"UPDATE","basis":"VERIFIED","fields":[{"path":"a","before":"1","after":"2"}]}],
                "findings":[],"steps":[{"phase":"MANIFESTS","subject":"s","text":"t"}]}
                """.formatted(cluster);
        jdbc.sql("update plan_body set body = :body where hash = :hash")
                .param("body", Gzip.pack(old))
                .param("hash", plan.hash())
                .update();

        Plan read = plans.find(plan.id()).orElseThrow().plan();

        assertThat(read.schemaVersion()).isEqualTo(1);
        assertThat(read.isEmpty()).isFalse();
        assertThat(read.reversal()).isEqualTo(Reversal.REVERSIBLE);
        assertThat(read.objects().getFirst().fields()).containsExactly(old());
        assertThat(read.stacks().getFirst().resources().getFirst().properties()).isEmpty();
    }

    private static FieldChange old() {
        return new FieldChange("a", "1", "2", null, null, null);
    }

    @Test
    void there_is_none_before_the_first() {
        assertThat(plans.latest(stored("kube-1").id())).isEmpty();
    }
}
