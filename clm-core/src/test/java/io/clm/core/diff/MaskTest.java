package io.clm.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    private static final String KEY = "-----BEGIN KEY-----\nMIIEowIBAAKCAQEA\np5qWPxaGLsfQZPY5\n-----END KEY-----\n";
    private static final Mask MASK = Mask.of(List.of(new Secret("s3cr3t-p@ss"), new Secret(KEY), new Secret("abcd")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3t-p@ss",
                "password: s3cr3t-p@ss # here",
                "--token=s3cr3t-p@ss,x",
                "    p5qWPxaGLsfQZPY5",
                "{\"key\":\"-----BEGIN KEY-----\\nMIIEowIBAAKCAQEA\\np5qWPxaGLsfQZPY5\\n-----END KEY-----\\n\"}",
                "pin abcd"
            })
    void hides_a_secret_inside_of_anything(String text) {
        assertThat(MASK.apply(text)).contains(Mask.MASK).doesNotContain("s3cr3t-p@ss", "p5qWPxaGLsfQZPY5", " abcd");
    }

    @Test
    void hides_base64_of_it_and_base64_of_a_text_that_holds_it() {
        assertThat(MASK.apply("a: " + base64("s3cr3t-p@ss"))).isEqualTo("a: " + Mask.MASK);
        assertThat(MASK.apply("a: " + base64("user=me password=s3cr3t-p@ss"))).isEqualTo("a: " + Mask.MASK);
    }

    @Test
    void hides_what_a_secret_in_base64_says() {
        Mask mask = Mask.of(List.of(new Secret(base64("the real secret"))));
        assertThat(mask.apply("x the real secret y")).isEqualTo("x " + Mask.MASK + " y");
    }

    @Test
    void leaves_everything_else() {
        assertThat(MASK.apply("-----BEGIN KEY----- abcdef " + base64("something quite different")))
                .isEqualTo("-----BEGIN KEY----- abcdef " + base64("something quite different"));
    }

    @Test
    void what_stood_in_the_place_of_a_secret_is_hidden_with_it() {
        List<FieldChange> changes = ObjectDiff.of(
                Map.of("data", Map.of("a", "old-password", "b", "x\nold-password\n")),
                Map.of("data", Map.of("a", "s3cr3t-p@ss", "b", "x\ns3cr3t-p@ss\n")),
                MASK);
        assertThat(changes).hasSize(2);
        assertThat(changes.toString()).doesNotContain("old-password", "s3cr3t");
    }

    @Test
    void of_two_secrets_in_a_line_the_one_that_is_not_known_any_more_is_hidden_too() {
        List<FieldChange> changes = ObjectDiff.of(
                Map.of("data", Map.of("a", "old-password abcd", "b", "x\nold-password abcd\n")),
                Map.of("data", Map.of("a", "s3cr3t-p@ss abcd", "b", "x\ns3cr3t-p@ss abcd\n")),
                MASK);
        assertThat(changes).hasSize(2);
        assertThat(changes.toString()).doesNotContain("old-password", "s3cr3t", "abcd");
    }

    @Test
    void what_else_changes_beside_a_secret_that_stays_is_shown() {
        String lines = TextDiff.unified("user=a password=abcd\n", "user=b password=abcd\n", MASK);
        assertThat(lines).contains("-user=a password=********", "+user=b password=********");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
