package io.clm.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.registry.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Problem PROBLEM =
            new Problem("t", "no luck", null, null, "pool", Map.of("path", "cluster/x.yaml"));

    @Test
    void the_audit_has_a_problem_as_the_api_shows_it() {
        assertThat(Json.writeAudit(PROBLEM))
                .isEqualTo("{\"type\":\"t\",\"title\":\"no luck\",\"instance\":\"pool\",\"path\":\"cluster/x.yaml\"}");
    }

    @Test
    void what_is_stored_is_read_back() {
        assertThat(Json.read(Json.write(PROBLEM), Problem.class)).isEqualTo(PROBLEM);
    }
}
