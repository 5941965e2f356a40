package io.clm.sim.aws.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clm.sim.aws.AwsException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final String TOPIC = "Resources: {T: {Type: AWS::SNS::Topic%s}}\n";

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("Resources: {", "YAML not well-formed. (line "),
                arguments("{\"Resources\": }", "JSON not well-formed. (line 1, column "),
                arguments("hello", "unsupported structure"),
                arguments("Description: nothing", "At least one Resources member must be defined"),
                arguments(TOPIC.formatted("") + "Surprise: 1", "Invalid template property or properties [Surprise]"),
                arguments("Resources: {T: {Properties: {}}}", "must contain a Type member"),
                arguments("Resources: {T: {Type: AWS::SNS}}", "Unrecognized resource types: [AWS::SNS]"),
                arguments("Resources: {T-1: {Type: AWS::SNS::Topic}}", "Resource name T-1 is non alphanumeric"),
                arguments(TOPIC.formatted(", Propertys: {}"), "unsupported property Propertys"),
                arguments(TOPIC.formatted(", Properties: {A: null}"), "'null' values are not allowed"),
                arguments(TOPIC.formatted(", Properties: {A: !Ref Nobody}"), "dependencies [Nobody] in the Resources"),
                arguments(TOPIC.formatted(", Properties: {A: !Sub '${Nobody}'}"), "dependencies [Nobody]"),
                arguments(TOPIC.formatted(", DependsOn: Nobody"), "dependencies [Nobody]"),
                arguments(TOPIC.formatted(", Properties: {A: !GetAtt Nobody.Arn}"), "undefined resource Nobody"),
                arguments(TOPIC.formatted(", Condition: Nobody"), "Unresolved condition dependency Nobody"),
                arguments(TOPIC.formatted("") + "Outputs: {O: {Description: x}}", "must contain a Value"),
                arguments(TOPIC.formatted("") + "Outputs: {O: {Value: !Ref No}}", "in the Outputs block"),
                arguments(TOPIC.formatted("") + "Resources: {}", "Duplicate key"),
                arguments(
                        "Resources: {A: {Type: AWS::SNS::Topic, DependsOn: B}, B: {Type: AWS::SNS::Topic, DependsOn: A}}",
                        "Circular dependency between resources: [A, B]"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void says_what_is_wrong_in_the_words_of_aws(String text, String words) {
        assertThatThrownBy(() -> Template.parse(text))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining(words);
    }

    @Test
    void reads_yaml_with_short_tags_and_json_to_the_same() {
        Template yaml = Template.parse(TOPIC.formatted(", Properties: {A: !Join [\"-\", [!GetAtt T2.Arn, !Ref T2]]}")
                .replace("Topic,", "Topic,")
                .stripTrailing()
                .replaceFirst("}$", ", T2: {Type: AWS::SNS::Topic}}"));
        Template json = Template.parse("""
                {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"A": {"Fn::Join": ["-",
                  [{"Fn::GetAtt": ["T2", "Arn"]}, {"Ref": "T2"}]]}}}, "T2": {"Type": "AWS::SNS::Topic"}}}
                """);
        assertThat(yaml).isEqualTo(json);
        assertThat(yaml.order()).containsExactly("T2", "T");
    }

    @Test
    void keeps_scalars_as_they_are_written() {
        Template template = Template.parse(TOPIC.formatted(
                ", Properties: {A: 2012-10-17, B: 0123, C: 7, D: true, E: '7', F: 123456789012, G: yes}"));
        assertThat(Objects.requireNonNull(template.resources().get("T")).properties())
                .isEqualTo(Map.of(
                        "A", "2012-10-17", "B", "0123", "C", 7L, "D", true, "E", "7", "F", 123456789012L, "G", "yes"));
    }

    @Test
    void asks_for_the_values_of_parameters() {
        Template template = Template.parse(TOPIC.formatted("")
                + "Parameters: {A: {Type: String}, B: {Type: Number, Default: 1}, C: {Type: String, Default: x,"
                + " AllowedValues: [x, y]}}");
        assertThat(Parameters.of(template, Map.of("A", "1"))).isEqualTo(Map.of("A", "1", "B", "1", "C", "x"));
        assertThatThrownBy(() -> Parameters.of(template, Map.of()))
                .hasMessageContaining("Parameters: [A] must have values");
        assertThatThrownBy(() -> Parameters.of(template, Map.of("A", "", "Z", "")))
                .hasMessageContaining("Parameters: [Z] do not exist in the template");
        assertThatThrownBy(() -> Parameters.of(template, Map.of("A", "", "C", "z")))
                .hasMessageContaining("must be one of AllowedValues");
        assertThatThrownBy(() -> Parameters.of(template, Map.of("A", "", "B", "one")))
                .hasMessageContaining("must be a number");
    }
}
