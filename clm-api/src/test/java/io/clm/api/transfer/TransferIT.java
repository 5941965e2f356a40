package io.clm.api.transfer;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferIT extends ApiIntegration {
    private static final String YAML = Http.API + "/clusters.yaml";
    private static final String ONE = CLUSTERS + "/" + CLUSTER;
    private static final String FILE = """
            # as a person writes it
            defaults: &pool {profile: worker-default, discount_strategy: none, config_items: {}}
            clusters:
            - id: aws:999999999999:eu-west-1:kube-9
              alias: nine
              infrastructure_account: aws:999999999999
              account_name: nines
              owner: team/nine
              provider: zalando-aws
              region: eu-west-1
              local_id: kube-9
              api_server_url: https://kube-9.example.org
              channel: stable
              environment: production
              criticality_level: 2
              lifecycle_status: ready
              created_at: 2020-02-28T09:00:00Z
              config_items:
                enabled: yes
                number: 0123
                nothing:
                text: |
                  two
                  lines
              node_pools:
              - <<: *pool
                name: workers
                instance_types: [m5.large, m5.xlarge]
                min_size: 1
                max_size: 20
              status:
                current_version: a#1
                problems:
                - {type: t, title: "no \\"luck\\"", extra: kept}
            """;

    @Test
    void a_file_of_clm_comes_in_as_clm_reads_it() {
        Answer answer = take("?create_missing=true", FILE);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/clusters/0/outcome")).isEqualTo("created");
        assertThat(answer.at("/accounts/0")).isEqualTo("aws:999999999999");
        assertThat(answer.at("/channels/0")).isEqualTo("stable");
        Answer cluster = http.get(CLUSTERS + "/aws:999999999999:eu-west-1:kube-9");
        assertThat(cluster.at("/created_at")).isEqualTo("2020-02-28T09:00:00Z");
        assertThat(cluster.json().get("config_items").toString())
                .isEqualTo("{\"enabled\":\"yes\",\"nothing\":\"\",\"number\":\"0123\",\"text\":\"two\\nlines\\n\"}");
        assertThat(cluster.at("/node_pools/0/max_size")).isEqualTo("20");
        assertThat(cluster.at("/status/problems/0/extra")).isEqualTo("kept");
        assertThat(http.get(Http.API + "/infrastructure-accounts/aws:999999999999")
                        .at("/owner"))
                .isEqualTo("team/nine");
    }

    @Test
    void what_goes_out_comes_in_again_without_loss() {
        take("?create_missing=true", FILE);
        http.patch(
                ONE,
                "{\"config_items\": {\"odd\": \"~ 'x' \\\"y\\\" \\\\ \\u00e4 \\ud83d\\ude00\\ttab\"}, \"mode\": \"observe\"}");
        String out = http.get(YAML).body();
        Answer same = take("", out);
        assertThat(same.at("/clusters/0/outcome")).as(same.toString()).isEqualTo("unchanged");
        assertThat(same.at("/clusters/1/outcome")).isEqualTo("unchanged");
        String before = http.get(CLUSTERS).body();
        empty();
        Answer again = take("?create_missing=true", out.replace("\"********\"", "\"aws:kms:AQICAH\""));
        assertThat(again.at("/clusters/0/outcome")).as(again.toString()).isEqualTo("created");
        assertThat(http.get(YAML).body()).isEqualTo(out);
        assertThat(http.get(CLUSTERS).body().replaceAll("\"target_version\":[^,}]*", ""))
                .isEqualTo(before.replaceAll("\"target_version\":[^,}]*", ""));
    }

    private static void empty() {
        DATABASE.execute("delete from cluster; delete from infrastructure_account; delete from channel");
    }

    @Test
    void a_dry_run_says_what_would_be_and_writes_nothing() {
        Answer answer = take("?create_missing=true&dry_run=true", FILE);
        assertThat(answer.at("/clusters/0/outcome")).isEqualTo("created");
        assertThat(answer.at("/dry_run")).isEqualTo("true");
        assertThat(http.get(CLUSTERS).json().get("items").size()).isEqualTo(1);
        assertThat(http.get(Http.API + "/channels/stable").status()).isEqualTo(404);
    }

    @Test
    void all_of_it_or_nothing() {
        String second =
                FILE.substring(FILE.indexOf("- id")).replace("kube-9", "kube-8").replace("alias: nine", "alias: NO");
        Answer answer = take("?create_missing=true", FILE + second);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("clusters[1].alias");
        assertThat(http.get(CLUSTERS).json().get("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | body",
                "clusters: 7                 | clusters",
                "clusters: [7]               | clusters[0]",
                "'clusters: ['               | line 1, column 12",
                "clusters: [{id: x}]         | clusters[0].alias"
            })
    void says_where_a_file_is_wrong(String file, String place) {
        Answer answer = take("", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(place);
    }

    @Test
    void an_unknown_account_is_made_only_when_that_is_wanted() {
        assertThat(take("", FILE).at("/detail")).contains("infrastructure_account aws:999999999999 does not exist");
    }

    @Test
    void an_owner_that_is_not_the_accounts_is_not_lost_silently() {
        take("?create_missing=true", FILE);
        Answer answer = take("", FILE.replace("team/nine", "team/ten"));
        assertThat(answer.at("/errors/0/field")).isEqualTo("clusters[0].owner");
    }

    private Answer take(String query, String file) {
        return http.send("POST", YAML + query, BodyPublishers.ofString(file), "Content-Type", "application/yaml");
    }
}
