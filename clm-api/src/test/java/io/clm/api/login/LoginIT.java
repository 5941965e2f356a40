package io.clm.api.login;

import static io.clm.api.testing.Fixture.CLUSTER;
import static io.clm.api.testing.Fixture.CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginIT extends ApiIntegration {

    private static final String TICKETS = Http.API + "/login-tickets";

    @Test
    void a_link_opens_the_page_once() {
        Answer ticket = http.post(TICKETS, "{}");
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(http.get(TICKETS + "/" + ticket.at("/id")).status()).isEqualTo(200);

        Answer first = login(ticket);
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).isEqualTo("/");
        assertThat(first.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(http.get(TICKETS + "/" + ticket.at("/id")).status()).isEqualTo(404);

        Answer second = login(ticket);
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_url_leads_here() {
        assertThat(http.post(TICKETS, "{}").at("/url"))
                .startsWith("http://localhost:" + http.port() + "/login?ticket=");
    }

    @Test
    void the_cookie_opens_page_and_api() {
        Http browser = http.with("Cookie", cookie());

        assertThat(browser.get("/").body()).contains("<title>");
        assertThat(browser.get(Http.API + "/channels").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, own, 200",
        "Origin, http://evil.example.org, 403",
        "Origin, null, 403",
        "X-Nothing, x, 403"
    })
    void the_cookie_changes_things_from_its_own_page_only(String header, String value, int status) {
        String sent = value.equals("own") ? "http://localhost:" + http.port() : value;
        Http browser = http.with("Cookie", cookie(), header, sent);

        assertThat(browser.patch(CLUSTERS + "/" + CLUSTER, "{\"alias\": \"ab\"}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_changed_cookie_opens_nothing() {
        assertThat(http.with("Cookie", cookie() + "x")
                        .get(Http.API + "/channels")
                        .status())
                .isEqualTo(401);
    }

    private String cookie() {
        return login(http.post(TICKETS, "{}")).header("Set-Cookie").split(";", 2)[0];
    }

    private Answer login(Answer ticket) {
        return http.with().get("/login?ticket=" + ticket.at("/ticket"));
    }
}
