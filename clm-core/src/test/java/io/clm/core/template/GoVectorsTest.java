package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.template.GoVectors.Vector;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our engine against what Go's own made of the same templates and data. */
class GoVectorsTest {

    private static final TemplateEngine ENGINE = TemplateEngine.standard();
    private static final Value DATA = GoVectors.data();

    @Test
    void prints_what_go_prints() {
        List<String> differences = new ArrayList<>();
        for (Vector vector : GoVectors.all()) {
            String ours = vector.fails() ? "" : ours(vector.template());
            if (!ours.equals(vector.output())) {
                differences.add(vector.template() + "\n   go: " + vector.output() + "\n ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void fails_where_go_fails_and_says_the_same() {
        List<String> differences = new ArrayList<>();
        for (Vector vector : GoVectors.all()) {
            String ours = vector.fails() ? ours(vector.template()) : "";
            if (!comparable(ours).equals(comparable(vector.error()))) {
                differences.add(vector.template() + "\n   go: " + vector.error() + "\n ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void has_hundreds_of_vectors_of_both_kinds() {
        assertThat(GoVectors.all()).filteredOn(Vector::fails).hasSizeGreaterThan(500);
        assertThat(GoVectors.all()).filteredOn(vector -> !vector.fails()).hasSizeGreaterThan(500);
    }

    private static String ours(String template) {
        try {
            return ENGINE.render(ENGINE.parse("t", template), DATA);
        } catch (TemplateException e) {
            return e.describe();
        }
    }

    /** Go often says only "interface {}" where we name the value's own type. */
    private static String comparable(String error) {
        return error.replace("reflect: call of reflect.Value.Type on zero Value", "len of nil pointer")
                .replaceAll("(can't evaluate field \\S+ in|cannot index slice/array with) (type .*|nil)", "$1");
    }
}
