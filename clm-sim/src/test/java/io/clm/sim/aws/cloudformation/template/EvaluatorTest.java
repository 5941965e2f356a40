package io.clm.sim.aws.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final String TEMPLATE = """
            Parameters: {Size: {Type: Number}, Names: {Type: CommaDelimitedList}}
            Mappings: {Zones: {eu: {First: a, All: [a, b]}}}
            Conditions:
              Big: !Not [!Equals [!Ref Size, "1"]]
              Both: !And [!Condition Big, !Or [!Equals [a, b], !Equals [a, a]]]
              Never: !Equals [1, 2]
            Resources:
              Q: {Type: AWS::SQS::Queue}
              T: {Type: AWS::SNS::Topic, Properties: {V: %s}}
            """;

    private static final Names NAMES = new Names() {
        @Override
        public Object ref(String name) {
            return switch (name) {
                case "Size" -> "3";
                case "Names" -> List.of("x", "y");
                case "AWS::Region" -> "eu-central-1";
                default -> name.toLowerCase(Locale.ROOT) + "-id";
            };
        }

        @Override
        public Object attribute(String resource, String attribute) {
            return resource + "/" + attribute;
        }

        @Override
        public Object imported(String export) {
            return "imported " + export;
        }

        @Override
        public List<String> zones(String region) {
            return List.of("a", "b", "c");
        }
    };

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("!Ref Q", "q-id"),
                arguments("!GetAtt Q.Arn", "Q/Arn"),
                arguments("!GetAtt [Q, Deep.Arn]", "Q/Deep.Arn"),
                arguments("!Sub '${Q}-${Q.Arn}-${AWS::Region}-${!Literal}'", "q-id-Q/Arn-eu-central-1-${Literal}"),
                arguments("!Sub ['${A}${Q}', {A: !Ref Size}]", "3q-id"),
                arguments("!Join [':', [a, !Ref Q, 7]]", "a:q-id:7"),
                arguments("!Join ['', !Ref Names]", "xy"),
                arguments("!Select [1, !Ref Names]", "y"),
                arguments("!Select ['0', !Split ['|', 'a|b']]", "a"),
                arguments("!Split ['|', 'a||b|']", List.of("a", "", "b", "")),
                arguments("!If [Big, large, small]", "large"),
                arguments("!If [Both, 1, 2]", 1L),
                arguments("[1, !If [Never, 2, !Ref AWS::NoValue], 3]", List.of(1L, 3L)),
                arguments("{A: !Ref AWS::NoValue, B: 1}", Map.of("B", 1L)),
                arguments("!FindInMap [Zones, eu, First]", "a"),
                arguments("!FindInMap [Zones, eu, All]", List.of("a", "b")),
                arguments("!Base64 hello", "aGVsbG8="),
                arguments("{'Fn::Base64': !Sub 'x ${Size}'}", "eCAz"),
                arguments("!ImportValue 'net:id'", "imported net:id"),
                arguments("!GetAZs ''", List.of("a", "b", "c")),
                arguments("!Cidr [10.0.0.0/24, 2, 5]", List.of("10.0.0.0/27", "10.0.0.32/27")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void evaluates(String yaml, Object expected) {
        assertThat(evaluated(yaml)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!Select [2, [a, b]]",
                "!Select [x, [a, b]]",
                "!Join ['-']",
                "!FindInMap [Zones, us, First]",
                "!If [Nobody, 1, 2]",
                "!If [Big, 1]",
                "!Equals [1, 1]",
                "!Sub [1]",
                "!Cidr [10.0.0.0/24, 2, 16]",
                "!Transform {Name: x}"
            })
    void refuses(String yaml) {
        assertThatThrownBy(() -> evaluated(yaml)).isInstanceOf(AwsException.class);
    }

    private static Object evaluated(String yaml) {
        Template template = Template.parse(TEMPLATE.formatted(yaml));
        ResourceSpec topic = Objects.requireNonNull(template.resources().get("T"));
        return Objects.requireNonNull(
                new Evaluator(template, NAMES).properties(topic).get("V"));
    }
}
