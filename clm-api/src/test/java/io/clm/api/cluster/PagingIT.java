package io.clm.api.cluster;

import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingIT extends ApiIntegration {

    @BeforeEach
    void more() {
        for (int i = 2; i <= 7; i++) {
            assertThat(http.post(CLUSTERS, Fixture.cluster("kube-" + i).replace("\"first\"", "\"r" + i % 2 + "\""))
                            .status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "alias", "created_at", "criticality_level", "channel", "lifecycle_status", "region"})
    void pages_go_through_everything_once_in_either_direction(String field) {
        List<String> up = all("&sort=" + field);
        List<String> down = all("&sort=-" + field);
        assertThat(up).hasSize(7).doesNotHaveDuplicates();
        Collections.reverse(down);
        assertThat(down).isEqualTo(up);
    }

    @Test
    void without_limit_everything_comes_at_once() {
        Answer answer = http.get(CLUSTERS);
        assertThat(aliases(answer)).hasSize(7);
        assertThat(answer.json().propertyNames()).containsExactly("items");
    }

    @Test
    void what_comes_meanwhile_does_not_shift_the_pages() {
        Answer first = http.get(CLUSTERS + "?limit=3&sort=alias");
        http.post(CLUSTERS, Fixture.cluster("kube-0"));
        Answer second = http.get(CLUSTERS + "?limit=3&sort=alias&cursor=" + first.at("/next_cursor"));
        assertThat(aliases(second)).containsExactly("kube-4", "kube-5", "kube-6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alias=kube-1&alias=kube-3                 | 2",
                "lifecycle_status=ready&lifecycle_status=requested | 7",
                "channel=beta&channel=nightly              | 0",
                "label=ring=r1                             | 3",
                "label=ring                                | 7",
                "label=ring=r1&label=none                  | 0",
                "q=KUBE-3                                  | 1",
                "q=%25                                     | 0",
                "q=_                                       | 0",
                "q=example.org                             | 7",
                "criticality_level=1&criticality_level=2   | 7"
            })
    void filters_take_several_values_labels_and_text(String query, int count) {
        assertThat(aliases(http.get(CLUSTERS + "?" + query))).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "cursor=%21",
                "cursor=abc",
                "sort=owner",
                "sort=-",
                "label==x"
            })
    void what_makes_no_sense_is_a_400(String query) {
        assertThat(http.get(CLUSTERS + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        String cursor = http.get(CLUSTERS + "?limit=3&sort=alias").at("/next_cursor");
        assertThat(http.get(CLUSTERS + "?limit=3&sort=-alias&cursor=" + cursor).at("/fields"))
                .isEqualTo("cursor");
        assertThat(http.get(CLUSTERS + "?limit=3&sort=created_at&cursor=YWxpYXMKYQpi")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_forged_cursor_is_no_mistake_of_ours() {
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("created_at\nid\nyesterday evening".getBytes(StandardCharsets.UTF_8));
        assertThat(http.get(CLUSTERS + "?sort=created_at&limit=1&cursor=" + forged)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void accounts_are_paged_and_filtered_alike() {
        String accounts = Http.API + "/infrastructure-accounts";
        http.post(accounts, Fixture.account().replace("123456789012", "2").replace("\"main\"", "\"other\""));
        Answer first = http.get(accounts + "?limit=1&sort=-name");
        assertThat(first.at("/items/0/name")).isEqualTo("other");
        assertThat(http.get(accounts + "?limit=1&sort=-name&cursor=" + first.at("/next_cursor"))
                        .at("/items/0/name"))
                .isEqualTo("main");
        assertThat(http.get(accounts + "?name=main&name=other")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
        assertThat(http.get(accounts + "?lifecycle_status=decommission-requested")
                        .status())
                .isEqualTo(400);
    }

    private List<String> all(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = http.get(CLUSTERS + "?limit=3" + query + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            seen.addAll(aliases(page));
            cursor = page.json().has("next_cursor") ? "&cursor=" + page.at("/next_cursor") : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<String> aliases(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("alias").asString())
                .toList();
    }
}
