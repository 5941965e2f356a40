package io.clm.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real provider: Keycloak as it comes, in the Maven profile {@code keycloak}. */
@Tag("keycloak")
class KeycloakIT extends ApiIntegration {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init") // by the properties, before any test
    private static Keycloak keycloak;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
        keycloak = Keycloak.start();
        registry.add("clm.oidc.issuers[1].issuer", keycloak::issuer);
        registry.add("clm.oidc.issuers[1].audience", () -> "clm-api");
        registry.add("clm.oidc.issuers[1].name-claim", () -> "preferred_username");
        registry.add("clm.oidc.issuers[1].role-claim", () -> "roles");
        registry.add("clm.oidc.issuers[1].roles.viewer", () -> "clm-viewer");
        registry.add("clm.oidc.issuers[1].roles.operator", () -> "clm-operator");
        registry.add("clm.oidc.issuers[1].roles.admin", () -> "clm-admin");
        registry.add("clm.login.issuer", keycloak::issuer);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @ParameterizedTest
    @CsvSource({"vera, viewer, 403", "otto, operator, 200"})
    void a_token_of_keycloak_has_the_role_that_keycloak_gives(String user, String role, int changed)
            throws IOException, InterruptedException {
        Http bearer = http.with("Authorization", "Bearer " + keycloak.token(user));

        Answer me = bearer.get(Http.API + "/me");
        assertThat(me.at("/name")).as(me.toString()).isEqualTo(user);
        assertThat(me.at("/role")).isEqualTo(role);
        assertThat(bearer.patch(Fixture.CLUSTERS + "/" + Fixture.CLUSTER, "{\"alias\": \"kube-a\"}")
                        .status())
                .isEqualTo(changed);
    }

    @Test
    void who_has_no_role_at_keycloak_has_none_here() throws IOException, InterruptedException {
        assertThat(http.with("Authorization", "Bearer " + keycloak.token("nina"))
                        .get(Http.API + "/me")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_person_logs_in_with_their_password_at_keycloak_and_out_again() throws IOException, InterruptedException {
        Browser browser = new Browser(http);
        String provider = Browser.location(browser.get("/login/start/oidc?return=%2Fclusters%2Fx"));
        HttpResponse<String> end = browser.get(password(provider, "vera"));

        assertThat(end.statusCode()).as(end.body()).isEqualTo(200);
        assertThat(end.body()).contains("url=/clusters/x\"");
        Http page = http.with("Cookie", browser.cookieHeader(), "Sec-Fetch-Site", "same-origin");
        assertThat(page.get(Http.API + "/me").at("/name")).isEqualTo("vera");
        assertThat(page.post(Http.API + "/logout", "").at("/next"))
                .startsWith(keycloak.issuer() + "/protocol/openid-connect/logout?client_id=clm-web");
    }

    /** Fills in Keycloak's form, as a browser that takes localhost for secure; where it then sends the browser. */
    private static String password(String address, String user) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> form =
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        String cookies = form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        HttpRequest filled = HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + user + "&credentialId="))
                .build();
        return Browser.location(client.send(filled, BodyHandlers.ofString()));
    }
}
