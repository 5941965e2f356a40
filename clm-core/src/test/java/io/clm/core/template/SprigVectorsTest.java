package io.clm.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.template.GoVectors.Vector;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that Helm's users know, against what Sprig itself gives; and what is ours on purpose. */
class SprigVectorsTest {

    /** Small limits, so that what goes beyond them does so soon. */
    private static final TemplateEngine ENGINE =
            new TemplateEngine(TemplateEngine.standard().functions(), new Limits(1 << 20, 1_000_000, 300));

    private static final Value DATA = GoVectors.data();

    private static String ours(String template) {
        try {
            return ENGINE.render(ENGINE.parse("t", template), DATA);
        } catch (TemplateException e) {
            return e.describe();
        }
    }

    @Test
    void gives_what_sprig_gives() {
        List<String> differences = new ArrayList<>();
        for (Vector vector : GoVectors.sprig()) {
            String ours = ours(vector.template());
            boolean same = ours.equals(vector.fails() ? vector.error() : vector.output())
                    || vector.fails() && ours.contains("error calling ");
            if (!same) {
                differences.add(
                        vector.template() + "\n   go: " + vector.output() + vector.error() + "\n ours: " + ours);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(GoVectors.sprig()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "env \"HOME\"", "randAlpha 5", "uuidv4", "genCA \"a\" 1", "getHostByName \"x\""})
    void what_would_differ_from_time_to_time_is_refused_with_the_reason(String call) {
        assertThat(ours("{{ " + call + " }}")).contains("is not offered: ");
    }

    @Test
    void clms_meaning_wins_where_both_have_a_function() {
        assertThat(ours("{{ hasPrefix \"abc\" \"a\" }} {{ split \"a,b\" \",\" }} {{ slice \"abc\" 1 }}"))
                .isEqualTo("true [a b] bc");
        assertThat(ours("{{ dict }}")).contains("dict: invalid number of arguments: 0");
    }

    @Test
    void a_template_changes_its_own_maps_and_never_its_data() {
        assertThat(ours("{{ $d := deepCopy .Map }}{{ $_ := set $d \"z\" 9 }}{{ $d }}{{ .Map }}"))
                .isEqualTo("map[a:1 b:2 c:3 z:9]map[a:1 b:2 c:3]");
        assertThat(ours("{{ set .Map \"z\" 9 }}")).contains("change a copy of it: deepCopy");
        assertThat(ours("{{ merge .Map (dict \"z\" 9) }}{{ .Map }}")).isEqualTo("map[a:1 b:2 c:3 z:9]map[a:1 b:2 c:3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ regexMatch \"(a*)*b\" (repeat 5000 \"a\") }}",
                "{{ regexReplaceAll \"(x+x+)+y\" (repeat 2000 \"x\") \"\" }}"
            })
    void an_expression_that_takes_too_long_is_stopped(String template) {
        assertThat(ours(template)).containsAnyOf("takes too long", "too much memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ $d := dict \"a\" 1 }}{{ $_ := set $d \"self\" $d }}{{ toJson $d }}",
                "{{ $d := dict \"a\" 1 }}{{ $_ := set $d \"self\" $d }}{{ deepCopy $d }}",
                "{{ $d := dict \"a\" 1 }}{{ $_ := set $d \"self\" $d }}{{ merge $d $d }}{{ deepEqual $d (deepCopy $d)"
                        + " }}",
                "{{ repeat 99999999 \"abc\" }}",
                "{{ until 99999999 }}",
                "{{ $l := list 1 }}{{ range 100 }}{{ $l = concat $l $l }}{{ end }}",
                "{{ $l := list 1 }}{{ range 9999999 }}{{ $l = push $l . }}{{ end }}"
            })
    void what_contains_itself_or_grows_without_end_is_stopped(String template) {
        assertThat(ours(template)).containsAnyOf("contains itself", "longer than", "more than", "maximum");
    }
}
