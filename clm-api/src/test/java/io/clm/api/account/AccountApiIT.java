package io.clm.api.account;

import static io.clm.api.testing.Fixture.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountApiIT extends ApiIntegration {

    private static final String ACCOUNTS = Http.API + "/infrastructure-accounts";

    @Test
    void shows_an_account_as_it_was_given() {
        Answer answer = http.get(ACCOUNTS + "/" + ACCOUNT);

        assertThat(answer.at("/id")).isEqualTo(ACCOUNT);
        assertThat(answer.at("/cost_center")).isEqualTo("0001");
        assertThat(answer.at("/lifecycle_status")).isEqualTo("ready");
    }

    @Test
    void creates_once() {
        assertThat(http.post(ACCOUNTS, Fixture.account()).status()).isEqualTo(409);
        assertThat(http.post(ACCOUNTS, "{}").at("/fields")).startsWith("id,type,name,owner,cost_center");
    }

    @Test
    void changes_what_is_given_and_nothing_else() {
        Answer answer = http.patch(ACCOUNTS + "/" + ACCOUNT, "{\"owner\": \"team/b\"}");

        assertThat(answer.at("/owner")).isEqualTo("team/b");
        assertThat(answer.at("/name")).isEqualTo("main");
        assertThat(http.patch(ACCOUNTS + "/aws:1", "{}").status()).isEqualTo(404);
        assertThat(http.patch(ACCOUNTS + "/" + ACCOUNT, "{\"id\": \"aws:1\"}").at("/fields"))
                .isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "name=main, 1",
        "owner=team/a, 1",
        "type=aws&environment=test&criticality_level=1, 1",
        "external_id=123456789012&cost_center=0001&lifecycle_status=ready, 1",
        "name=x, 0",
        "criticality_level=2, 0"
    })
    void filters_by_what_is_given(String query, int count) {
        assertThat(http.get(ACCOUNTS + "?" + query).json().get("items").size()).isEqualTo(count);
    }
}
