package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clm.core.template.value.Values;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static TemplateException failure(String template, Map<String, Object> data) {
        TemplateEngine engine = TemplateEngine.standard();
        return catchThrowableOfType(
                TemplateException.class, () -> engine.render(engine.parse("dir/file.yaml", template), Values.of(data)));
    }

    @Test
    void a_failure_names_file_line_column_and_expression() {
        TemplateException e = failure("a: 1\nb: {{ .x.y.z }}\n", Map.of("x", Map.of("y", Map.of())));
        assertThat(e.file()).isEqualTo("dir/file.yaml");
        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(8);
        assertThat(e.expression()).isEqualTo(".x.y.z");
        assertThat(e.reason()).isEqualTo("map has no entry for key \"z\"");
        assertThat(e.place()).isEqualTo("dir/file.yaml:2:8");
    }

    @Test
    void a_syntax_error_names_file_and_line_only() {
        TemplateException e = failure("a\n{{ if }}", Map.of());
        assertThat(e.place()).isEqualTo("dir/file.yaml:2");
        assertThat(e.expression()).isEmpty();
        assertThat(e.describe()).isEqualTo("template: dir/file.yaml:2: missing value for if");
    }

    @Test
    void a_template_may_only_call_what_it_was_parsed_with() {
        TemplateException e = catchThrowableOfType(
                TemplateException.class, () -> Template.parse("t", "{{ print 1 }}", Set.of("len")));
        assertThat(e.reason()).isEqualTo("function \"print\" not defined");
    }

    @Test
    void one_template_renders_any_number_of_times() {
        TemplateEngine engine = TemplateEngine.standard();
        Template template = engine.parse("t", "{{ $x := .a }}{{ $x }}");
        assertThat(engine.render(template, Values.of(Map.of("a", 1)))).isEqualTo("1");
        assertThat(engine.render(template, Values.of(Map.of("a", "b")))).isEqualTo("b");
    }
}
