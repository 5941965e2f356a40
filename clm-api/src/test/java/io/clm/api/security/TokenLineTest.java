package io.clm.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.api.config.WrongConfiguration;
import io.clm.api.testing.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLineTest {

    private static final String SECRET = "0123456789abcdef==";

    @TempDir
    Path folder;

    @Test
    void a_token_alone_has_the_role_of_its_file_and_reaches_everything() {
        assertThat(read(SECRET).who()).isEqualTo(new Who("viewer", "token viewer", Scope.everything(Role.VIEWER)));
        assertThat(read(SECRET).secret()).isEqualTo(SECRET);
    }

    @Test
    void a_line_may_name_role_accounts_and_environments() {
        Who who = read("jane " + SECRET + " role=operator accounts=aws:1,aws:2 environments=test")
                .who();

        assertThat(who.name()).isEqualTo("jane");
        assertThat(who.role()).isEqualTo(Role.OPERATOR);
        assertThat(who.scope().mayWrite("aws:2", "test")).isTrue();
        assertThat(who.scope().mayRead("aws:3", "test")).isFalse();
        assertThat(who.scope().mayRead("aws:2", "production")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# jane 0123456789abcdef"})
    void some_lines_say_nothing(String line) {
        assertThat(TokenLine.read("p", 1, line, Role.VIEWER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short-secret, a short token",
        "a b 0123456789abcdef, 3 words",
        "role=viewer, 0 words",
        "jane 0123456789abcdef role=root, the unknown role root"
    })
    void a_wrong_line_is_named_by_its_number_and_its_token_is_not_shown(String line, String problem) {
        assertThatThrownBy(() -> TokenLine.read("clm.security.admin-token-file", 7, line, Role.ADMIN))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("clm.security.admin-token-file has in line 7 " + problem)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void each_file_gives_its_role() throws IOException {
        Tokens tokens = new Tokens(Properties.of(
                "clm.security.admin-token-file=" + file("admin-0123456789abcdef"),
                "clm.security.operator-token-file=" + file("operator-0123456789abcdef"),
                "clm.security.viewer-token-file=" + file("viewer-0123456789abcdef")));

        for (Role role : Role.values()) {
            assertThat(tokens.owner(role.wire() + "-0123456789abcdef").map(Who::role))
                    .contains(role);
        }
        assertThat(tokens.owner("nobody-0123456789abcdef")).isEmpty();
    }

    @Test
    void a_limit_to_nothing_allows_nothing_and_a_star_everything() {
        assertThat(Limit.to(List.of()).allows("aws:1")).isFalse();
        assertThat(Limit.to(List.of("aws:1", "*"))).isEqualTo(Limit.NONE);
        assertThat(Limit.to(List.of("aws:1", "aws:2")).narrow(List.of("aws:2", "aws:3")))
                .containsExactly("aws:2");
        assertThat(Limit.to(List.of("aws:1")).narrow(List.of())).containsExactly("aws:1");
        assertThat(Limit.NONE.narrow(List.of())).isNull();
    }

    @Test
    void nobody_at_all_is_no_configuration() {
        assertThatThrownBy(() -> new Tokens(Properties.of()))
                .hasMessageContaining("clm.security.admin-token-file is not set");
        assertThatThrownBy(() -> new Tokens(Properties.of("clm.security.viewer-token-file=/no/such/file")))
                .hasMessageContaining("clm.security.viewer-token-file names /no/such/file, which cannot be read");
    }

    private Path file(String line) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "tokens", ""), line + "\n");
    }

    private static TokenLine read(String line) {
        return TokenLine.read("p", 1, line, Role.VIEWER).orElseThrow();
    }
}
