package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFunctionsTest {

    private static final KeyPair PAIR = pair("RSA");

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }

    private static String publicPem(KeyPair pair) {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    @Test
    void the_public_key_of_a_private_one() {
        byte[] pkcs8 = PAIR.getPrivate().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        assertThat(Rendered.text("{{ publicKey .k }}", Map.of("k", pem("RSA PRIVATE KEY", pkcs1))))
                .isEqualTo(publicPem(PAIR));
    }

    @Test
    void a_key_set_names_the_key_with_and_without_its_id() {
        String document = Rendered.text("{{ generateJWKSDocument .k }}", Map.of("k", publicPem(PAIR)));
        Map<?, ?> parsed = (Map<?, ?>) GoVectors.json(document);
        assertThat(parsed.toString()).contains("kty=RSA", "alg=RS256", "e=AQAB", "use=sig", "kid=,");
        assertThat(document).startsWith("{\n    \"keys\": [\n        {\n            \"alg\"");
    }

    @Test
    void only_rsa_keys_make_a_key_set() {
        TemplateException e = catchThrowableOfType(
                TemplateException.class,
                () -> Rendered.text("{{ generateJWKSDocument .k }}", Map.of("k", publicPem(pair("EC")))));
        assertThat(e.reason()).contains("Public key was not RSA");
    }

    @Test
    void the_discovery_document_escapes_as_go_does() {
        assertThat(Rendered.text("{{ generateOIDCDiscoveryDocument \"https://a?b&c\" }}"))
                .contains("\"issuer\": \"https://a?b\\u0026c\"", "/openid-configuration/keys.json");
    }
}
