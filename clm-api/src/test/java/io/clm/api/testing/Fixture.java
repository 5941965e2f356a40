package io.clm.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** A small registry. */
public final class Fixture {

    public static final String ACCOUNT = "aws:123456789012";
    public static final String CLUSTER = ACCOUNT + ":eu-central-1:kube-1";
    public static final String CLUSTERS = Http.API + "/kubernetes-clusters";

    private Fixture() {}

    /** An account, two channels and one cluster. */
    public static void register(Http http) {
        ok(http.put(Http.API + "/channels/dev", "{\"position\": 0, \"git_ref\": \"refs/heads/dev\"}"));
        ok(http.put(Http.API + "/channels/beta", "{\"position\": 1, \"git_ref\": \"refs/heads/beta\"}"));
        ok(http.post(Http.API + "/infrastructure-accounts", account()));
        ok(http.post(CLUSTERS, cluster("kube-1")));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }

    public static String account() {
        return """
                {"id": "%s", "type": "aws", "name": "main", "owner": "team/a", "cost_center": "0001",
                 "environment": "test", "criticality_level": 1, "external_id": "123456789012",
                 "lifecycle_status": "ready"}""".formatted(ACCOUNT);
    }

    public static String cluster(String localId) {
        return """
                {"id": "%s:eu-central-1:%s", "alias": "%s", "infrastructure_account": "%s", "region": "eu-central-1",
                 "local_id": "%s", "provider": "zalando-aws", "api_server_url": "https://%s.example.org",
                 "channel": "dev", "environment": "test", "criticality_level": 1, "lifecycle_status": "requested",
                 "config_items": {"size": "large", "password": "aws:kms:AQICAH"}, "labels": {"ring": "first"},
                 "node_pools": [{"name": "default-worker", "profile": "worker-default", "instance_types": ["m5.large"],
                                 "discount_strategy": "none", "min_size": 3, "max_size": 20}]}
                """.formatted(ACCOUNT, localId, localId, ACCOUNT, localId, localId);
    }
}
