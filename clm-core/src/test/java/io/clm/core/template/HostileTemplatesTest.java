package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clm.core.template.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may not do: reach out of its data, run for ever, or fill the memory. */
@Timeout(60)
class HostileTemplatesTest {

    /** A tenth of the real limits, so that reaching them takes a tenth of the time. */
    private static final Limits LIMITS = new Limits(1 << 20, 2_000_000, 300);

    private static final TemplateEngine ENGINE =
            new TemplateEngine(TemplateEngine.standard().functions(), LIMITS);

    private static String failure(String template) {
        try {
            return "no failure: " + ENGINE.render(ENGINE.parse("t.yaml", template), Values.of(Map.of()));
        } catch (TemplateException e) {
            return e.describe();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .name.getClass }}",
                "{{ .name.Class }}",
                "{{ .name.bytes }}",
                "{{ .list.size }}",
                "{{ .map.class }}",
                "{{ .getClass }}",
                "{{ $.toString }}",
                "{{ (print 1).hashCode }}",
                "{{ call .name.getClass }}"
            })
    void sees_no_java(String template) {
        Map<String, Object> data = Map.of("name", "x", "list", List.of(1), "map", Map.of("a", 1));
        assertThatThrownBy(() -> Rendered.text(template, data)).isInstanceOf(TemplateException.class);
    }

    @Test
    void refuses_data_that_is_no_data() {
        assertThatThrownBy(() -> Values.of(Map.of("a", new Object()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Values.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range 9999999999 }}{{ end }}",
                "{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}",
                "{{ range 100000000 }}{{ $x := 1 }}{{ end }}"
            })
    void stops_what_runs_too_long(String template) {
        assertThat(failure(template)).contains("steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range 3000000 }}abcdefghijklmnopqrstuvwxyz{{ end }}",
                "{{ $x := \"ab\" }}{{ range 100 }}{{ $x = print $x $x }}{{ end }}",
                "{{ $x := \"a,b\" }}{{ range 100 }}{{ $x = join $x (list $x $x $x) }}{{ end }}",
                "{{ range 5 }}{{ printf \"%9999999d\" 1 }}{{ end }}",
                "{{ indent 999999999 \"a\" }}",
                "{{ indexedList \"aaaaaaaaaaaaaaaa\" 9999999999 }}",
                "{{ $x := list 1 }}{{ range 100 }}{{ $x = list $x $x }}{{ end }}{{ $x }}"
            })
    void stops_what_grows_too_large(String template) {
        assertThat(failure(template)).containsAnyOf("longer than", "steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}",
                "{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ template \"a\" . }}{{ end }}{{"
                        + " template \"a\" }}"
            })
    void stops_recursion(String template) {
        assertThat(Rendered.failure(template)).contains("maximum");
    }

    @Test
    void stops_deep_nesting_in_the_text_itself() {
        assertThat(Rendered.failure("{{" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "}}"))
                .contains("max expression depth exceeded");
        assertThat(Rendered.failure("{{if 1}}".repeat(100_000) + "{{end}}".repeat(100_000)))
                .contains("max expression depth exceeded");
        assertThat(Rendered.failure("{{if 1}}" + "{{else if 1}}".repeat(100_000) + "{{end}}"))
                .contains("max expression depth exceeded");
    }

    @Test
    void long_chains_of_else_if_that_people_write_are_fine() {
        assertThat(Rendered.text("{{if 0}}" + "{{else if 0}}".repeat(150) + "{{else}}x{{end}}"))
                .isEqualTo("x");
    }

    @Test
    void the_real_limits_are_bounds_too() {
        Limits limits = Limits.standard();
        assertThat(limits.maxOutput()).isBetween(LIMITS.maxOutput(), 32 << 20);
        assertThat(limits.maxSteps()).isBetween(LIMITS.maxSteps(), 50_000_000L);
        assertThat(limits.maxDepth()).isEqualTo(LIMITS.maxDepth());
    }

    @Test
    void smaller_limits_hold_too() {
        TemplateEngine engine = new TemplateEngine(TemplateEngine.standard().functions(), new Limits(10, 1000, 5));
        Template template = engine.parse("t", "{{ range 3 }}12345{{ end }}");
        assertThatThrownBy(() -> engine.render(template, Values.of(Map.of())))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("longer than 10 characters");
    }
}
