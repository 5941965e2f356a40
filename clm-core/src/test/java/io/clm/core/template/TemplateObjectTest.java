package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.Value;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TemplateObjectTest {

    private static final TemplateObject POOL = TemplateObject.struct("api.Pool")
            .field("Name", "workers")
            .field("Size", IntValue.int64(3))
            .method("IsSpot", () -> BoolValue.TRUE)
            .method(TemplateFunction.of("Plus", GoType.INT64, GoType.INT64)
                    .gives(a -> IntValue.int64(a.integer(0) + a.integer(1))))
            .build();
    private static final Value DATA =
            MapValue.of(Map.of("pool", POOL, "none", new NilValue(GoType.pointerTo("api.Pool"))));

    private static String text(String template) {
        try {
            return Rendered.text(template, DATA);
        } catch (TemplateException e) {
            return e.reason();
        }
    }

    @Test
    void fields_and_methods_are_reached_by_name() {
        assertThat(text("{{ .pool.Name }} {{ .pool.Size }} {{ .pool.IsSpot }}")).isEqualTo("workers 3 true");
    }

    @Test
    void a_method_takes_arguments_and_what_comes_down_the_pipeline() {
        assertThat(text("{{ .pool.Plus 1 2 }}")).isEqualTo("3");
        assertThat(text("{{ .pool.Size | .pool.Plus 4 }}")).isEqualTo("7");
        assertThat(text("{{ (.pool.Plus 1 (.pool.Plus 1 1)) }}")).isEqualTo("3");
    }

    @Test
    void wrong_use_is_named() {
        assertThat(text("{{ .pool.Plus 1 }}")).isEqualTo("wrong number of args for Plus: want 2 got 1");
        assertThat(text("{{ .pool.Plus 1 \"a\" }}")).isEqualTo("expected integer; found \"a\"");
        assertThat(text("{{ .pool.Plus 1 (len \"a\") }}")).isEqualTo("wrong type for value; expected int64; got int");
        assertThat(text("{{ .pool.Name 1 }}")).isEqualTo("Name has arguments but cannot be invoked as function");
        assertThat(text("{{ .pool.Nope }}")).isEqualTo("can't evaluate field Nope in type api.Pool");
        assertThat(text("{{ range .pool }}{{ end }}")).startsWith("range can't iterate over {workers 3}");
    }

    @Test
    void prints_as_a_go_struct() {
        assertThat(text("{{ .pool }}")).isEqualTo("{workers 3}");
        assertThat(text("{{ printf \"%+v\" .pool }}")).isEqualTo("{Name:workers Size:3}");
    }

    @Test
    void nil_is_false_prints_itself_and_has_no_fields() {
        assertThat(text("{{ if .none }}a{{ else }}b{{ end }}{{ .none }}")).isEqualTo("b<nil>");
        assertThat(text("{{ .none.Name }}")).isEqualTo("nil pointer evaluating *api.Pool.Name");
        assertThat(text("{{ eq .none nil }}")).isEqualTo("true");
    }

    @Test
    void a_lazy_field_is_made_once_and_only_when_asked_for() {
        AtomicInteger made = new AtomicInteger();
        TemplateObject object = TemplateObject.struct("x")
                .lazy("A", () -> IntValue.of(made.incrementAndGet()))
                .field("B", "b")
                .build();
        Value data = MapValue.of(Map.of("o", object));
        assertThat(Rendered.text("{{ .o.B }}", data)).isEqualTo("b");
        assertThat(made).hasValue(0);
        assertThat(Rendered.text("{{ .o.A }}{{ .o.A }}", data)).isEqualTo("11");
    }
}
