package io.clm.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OidcLoginIT extends ApiIntegration {

    private static final String START = "/login/start/oidc";

    private Browser browser = new Browser(http);

    @BeforeEach
    void open() {
        browser = new Browser(http);
        ISSUER.user(Map.of("sub", "jo", "realm_access", Map.of("roles", List.of("viewer"))));
    }

    @Test
    void the_page_for_strangers_leads_to_the_provider_and_back() {
        assertThat(browser.get("/clusters/x").body()).contains("href=\"/login/start/oidc?return=%2Fclusters%2Fx\"");

        HttpResponse<String> end = browser.get(browser.throughProvider(START + "?return=%2Fclusters%2Fx"));

        assertThat(end.statusCode()).as(end.body()).isEqualTo(200);
        assertThat(end.body()).contains("url=/clusters/x\"");
        assertThat(end.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("clm_session=") && it.contains("HttpOnly") && it.contains("Strict"))
                .anyMatch(it -> it.startsWith("clm_login=;"));
        assertThat(me().at("/name")).isEqualTo("jo");
        assertThat(me().at("/role")).isEqualTo("viewer");
    }

    @Test
    void the_provider_is_asked_with_proof_state_and_nonce() {
        String provider = Browser.location(browser.get(START));

        assertThat(provider)
                .startsWith(ISSUER.address() + "/authorize?response_type=code&client_id=clm-web")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid")
                .doesNotContain("code_verifier");
        assertThat(browser.cookies().get("clm_login")).isNotNull().doesNotContain("verifier");
    }

    @Test
    void a_role_of_the_provider_is_the_role_here() {
        browser.get(browser.throughProvider(START));
        Http page = http.with("Cookie", browser.cookieHeader(), "Sec-Fetch-Site", "same-origin");

        assertThat(page.get(Fixture.CLUSTERS).status()).isEqualTo(200);
        assertThat(page.patch(Fixture.CLUSTERS + "/" + Fixture.CLUSTER, "{\"alias\": \"a\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_has_no_role_is_not_let_in() {
        ISSUER.user(Map.of("sub", "jo", "realm_access", Map.of("roles", List.of())));

        HttpResponse<String> end = browser.get(browser.throughProvider(START));

        assertThat(end.statusCode()).isEqualTo(403);
        assertThat(end.body()).contains("you have no role here");
        assertThat(browser.cookies()).doesNotContainKey("clm_session");
    }

    @Test
    void a_login_ends_in_the_browser_that_began_it() {
        String back = browser.throughProvider(START);

        HttpResponse<String> stolen = new Browser(http).get(back);

        assertThat(stolen.statusCode()).isEqualTo(401);
        assertThat(stolen.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("clm_session=e"));
    }

    @Test
    void a_login_ends_once() {
        String back = browser.throughProvider(START);
        String cookies = browser.cookieHeader();
        browser.get(back);

        Answer again = http.with("Cookie", cookies).get(back.substring(back.indexOf("/login")));

        assertThat(again.status()).isEqualTo(401);
    }

    @Test
    void a_wrong_state_or_an_answer_of_nobody_ends_nothing() {
        String back = browser.throughProvider(START);

        assertThat(browser.get(back.replaceFirst("state=[^&]*", "state=other")).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/login/callback?error=%3Cscript%3E&state=x").body())
                .doesNotContain("script");
        assertThat(browser.get("/login/callback").statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).doesNotContainKey("clm_session");
    }

    @Test
    void a_nonce_of_another_login_is_refused() {
        ISSUER.user(Map.of("sub", "jo", "nonce", "x", "realm_access", Map.of("roles", List.of("admin"))));

        assertThat(browser.get(browser.throughProvider(START)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "//evil.example.org/",
                "/\\evil.example.org",
                "\\\\evil.example.org",
                "javascript:alert(1)",
                "/\t/evil.example.org",
                "/%0d%0aSet-Cookie:x",
                "/login/start/oidc",
                "/api/v1/me",
                ""
            })
    void a_login_leads_to_no_other_site(String path) {
        String encoded = java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);

        HttpResponse<String> end = browser.get(browser.throughProvider(START + "?return=" + encoded));

        assertThat(end.statusCode()).isEqualTo(200);
        String leads = path.startsWith("/%0d") ? path : "/";
        assertThat(end.body()).contains("content=\"0;url=" + leads + "\"").doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "cross-site, 403", "same-site, 403"})
    void a_logout_is_asked_by_our_own_page_and_leads_to_the_providers(String site, int status) {
        browser.get(browser.throughProvider(START));
        Answer answer = http.with("Cookie", browser.cookieHeader(), "Sec-Fetch-Site", site)
                .post(Http.API + "/logout", "");

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.header("Set-Cookie")).startsWith("clm_session=; Path=/; Max-Age=0");
            assertThat(answer.at("/next")).startsWith(ISSUER.address() + "/logout?client_id=clm-web&post_logout");
        }
    }

    private Answer me() {
        return http.with("Cookie", browser.cookieHeader()).get(Http.API + "/me");
    }
}
