package io.clm.core.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.core.drain.LabelSelector.Operator;
import io.clm.core.drain.LabelSelector.Requirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSelectorTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("empty takes all", LabelSelector.ofLabels(Map.of()), true),
                Arguments.of("label fits", LabelSelector.ofLabels(Map.of("app", "web")), true),
                Arguments.of("label differs", LabelSelector.ofLabels(Map.of("app", "db")), false),
                Arguments.of("one of two labels", LabelSelector.ofLabels(Map.of("app", "web", "tier", "x")), false),
                Arguments.of("in", expression("app", Operator.IN, "db", "web"), true),
                Arguments.of("not one of them", expression("app", Operator.IN, "db"), false),
                Arguments.of("in, absent", expression("tier", Operator.IN, "x"), false),
                Arguments.of("not in", expression("app", Operator.NOT_IN, "web"), false),
                Arguments.of("not in, absent", expression("tier", Operator.NOT_IN, "x"), true),
                Arguments.of("exists", expression("app", Operator.EXISTS), true),
                Arguments.of("exists, absent", expression("tier", Operator.EXISTS), false),
                Arguments.of("does not exist", expression("app", Operator.DOES_NOT_EXIST), false),
                Arguments.of("does not exist, absent", expression("tier", Operator.DOES_NOT_EXIST), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void matches_as_kubernetes_does(String name, LabelSelector selector, boolean expected) {
        assertThat(selector.matches(Map.of("app", "web", "version", "1"))).isEqualTo(expected);
    }

    private static LabelSelector expression(String key, Operator operator, String... values) {
        return new LabelSelector(Map.of(), List.of(new Requirement(key, operator, List.of(values))));
    }
}
