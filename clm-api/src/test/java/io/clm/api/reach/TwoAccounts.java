package io.clm.api.reach;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A second account with a cluster; Ella is its admin, and reaches nothing else. */
abstract class TwoAccounts extends ApiIntegration {
    static final String OTHER = "aws:999999999999";
    static final String THEIRS = OTHER + ":eu-central-1:kube-9";

    Http ella = new Http(0, "");

    @BeforeEach
    void secondAccount() {
        created(http.post(
                Http.API + "/infrastructure-accounts",
                Fixture.account()
                        .replace(ACCOUNT, OTHER)
                        .replace("123456789012", "999999999999")
                        .replace("\"main\"", "\"second\"")));
        created(http.post(CLUSTERS, Fixture.cluster("kube-9").replace(ACCOUNT, OTHER)));
        ella = http.with("Authorization", "Bearer " + ELSEWHERE);
    }

    static void created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    static List<String> ids(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
