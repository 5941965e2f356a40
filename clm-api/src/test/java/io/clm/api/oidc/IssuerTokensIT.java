package io.clm.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.clm.api.testing.Answer;
import io.clm.api.testing.ApiIntegration;
import io.clm.api.testing.Fixture;
import io.clm.api.testing.Http;
import io.clm.api.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTokensIT extends ApiIntegration {

    @Test
    void a_token_of_the_issuer_opens_the_api_and_its_name_is_kept() {
        Http user = bearer(ISSUER.token(ISSUER.claims().build()));

        assertThat(user.patch(Fixture.CLUSTERS + "/" + Fixture.CLUSTER, "{\"alias\": \"kube-a\"}")
                        .status())
                .isEqualTo(200);
        assertThat(http.get(Http.API + "/clusters/" + Fixture.CLUSTER + "/events")
                        .at("/items/1/actor"))
                .isEqualTo("u1");
        Answer me = user.get(Http.API + "/me");
        assertThat(me.at("/name")).isEqualTo("u1");
        assertThat(me.at("/role")).isEqualTo("operator");
        assertThat(me.json().get("accounts").isNull()).isTrue();
        assertThat(me.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"viewer, viewer", "operator, operator", "admin, admin"})
    void the_greatest_role_of_the_claim_counts(String named, String role) {
        Map<String, Object> roles = Map.of("roles", List.of("viewer", named, "unknown"));
        Http user =
                bearer(ISSUER.token(ISSUER.claims().claim("realm_access", roles).build()));

        assertThat(user.get(Http.API + "/me").at("/role")).isEqualTo(role);
    }

    @Test
    void who_has_no_role_is_told_so() {
        Answer answer = bearer(ISSUER.token(ISSUER.claims()
                        .claim("realm_access", Map.of("roles", List.of("x")))
                        .build()))
                .get(Http.API + "/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/detail")).contains("you have no role here", "realm_access.roles");
    }

    @Test
    void an_expired_token_is_refused_but_a_clock_may_be_off_a_little() {
        refused(ISSUER.claims().expirationTime(in(-40)).build(), "expired");
        refused(ISSUER.claims().notBeforeTime(in(60)).build(), "");
        refused(ISSUER.claims().expirationTime(null).build(), "");
        assertThat(bearer(ISSUER.token(ISSUER.claims().expirationTime(in(-10)).build()))
                        .get(Http.API + "/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(ISSUER.claims().audience("other").build(), "aud");
        refused(ISSUER.claims().audience(List.of()).build(), "aud");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(ISSUER.claims().issuer("https://evil.example.org").build(), "issuer is not known");
        refused(ISSUER.claims().issuer(null).build(), "issuer is not known");
        refused(ISSUER.claims().issuer(ISSUER.address() + "/").build(), "issuer is not known");
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        refused(new PlainJWT(ISSUER.claims().build()).serialize(), "");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"None\"}".getBytes(StandardCharsets.UTF_8));
        String[] parts = ISSUER.token(ISSUER.claims().build()).split("\\.");
        refused(none + "." + parts[1] + ".", "");
        refused(parts[0] + "." + parts[1] + ".", "");
    }

    @Test
    void a_public_key_is_no_shared_secret() throws JOSEException {
        byte[] known = ISSUER.key().toRSAPublicKey().getEncoded();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(ISSUER.key().getKeyID())
                        .build(),
                ISSUER.claims().build());
        token.sign(new MACSigner(known));

        refused(token.serialize(), "");
    }

    @Test
    void a_key_that_the_issuer_does_not_have_is_refused_and_not_asked_for_each_time() {
        RSAKey foreign = TestIssuer.generate("foreign");
        refused(TestIssuer.token(ISSUER.claims().build(), foreign), "");
        RSAKey sameName = TestIssuer.generate(ISSUER.key().getKeyID());
        refused(TestIssuer.token(ISSUER.claims().build(), sameName), "");

        int before = ISSUER.keysAsked();
        for (int i = 0; i < 40; i++) {
            bearer(TestIssuer.token(ISSUER.claims().build(), foreign)).get(Http.API + "/me");
        }
        assertThat(ISSUER.keysAsked() - before).isLessThan(30);
    }

    @Test
    void keys_are_kept_and_a_new_one_is_learned_when_it_is_first_used() throws InterruptedException {
        String old = ISSUER.token(ISSUER.claims().build());
        assertThat(bearer(old).get(Http.API + "/me").status()).isEqualTo(200);
        int before = ISSUER.keysAsked();
        for (int i = 0; i < 20; i++) {
            bearer(old).get(Http.API + "/me");
        }
        assertThat(ISSUER.keysAsked()).isEqualTo(before);

        ISSUER.rotate("key-" + Instant.now());
        Thread.sleep(1100); // longer than clm.oidc.keys-asked of these tests

        assertThat(bearer(ISSUER.token(ISSUER.claims().build()))
                        .get(Http.API + "/me")
                        .status())
                .isEqualTo(200);
        assertThat(bearer(old).get(Http.API + "/me").status()).isEqualTo(401);
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = ISSUER.token(ISSUER.claims().build()).split("\\.");
        String[] admin = ISSUER.token(ISSUER.claims()
                        .claim("realm_access", Map.of("roles", List.of("admin")))
                        .build())
                .split("\\.");

        refused(parts[0] + "." + admin[1] + "." + parts[2], "");
    }

    private void refused(JWTClaimsSet claims, String why) {
        refused(ISSUER.token(claims), why);
    }

    private void refused(String token, String why) {
        Answer answer = bearer(token).get(Http.API + "/me");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.at("/detail"))
                .startsWith("the bearer token is not valid: ")
                .contains(why);
        assertThat(answer.body()).doesNotContain(token.substring(token.length() - 20));
    }

    private Http bearer(String token) {
        return http.with("Authorization", "Bearer " + token);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
