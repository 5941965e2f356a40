package io.clm.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLinesTest {

    private static final String TEMPLATE = """
            name: {{ .Name }}
            {{ if .Big }}
            size: large
            {{ end }}
            first:
            - image: {{ .Image }}:{{ .Tag }}
            second:
            - image: {{ .Image }}:{{ .Tag }}
            {{ range .Items }}
            item {{ . }}
            {{ end }}
            """;

    private static final String RENDERED = """
            name: x
            size: large
            first:
            - image: a:1
            second:
            - image: a:1
            item p
            item q
            """;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "4, 6", "6, 8", "7, 10", "8, 10"})
    void a_rendered_line_is_led_back_to_the_line_of_the_template(int rendered, int template) {
        assertThat(new TemplateLines(TEMPLATE).of(RENDERED, List.of(rendered))).containsExactly(template);
    }

    @Test
    void a_line_that_no_template_line_gives_is_not_guessed() {
        assertThat(new TemplateLines("{{ .All }}\n").of("anything\n", List.of(1)))
                .isEmpty();
    }
}
