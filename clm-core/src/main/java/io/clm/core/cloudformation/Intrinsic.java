package io.clm.core.cloudformation;

import io.clm.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function that CloudFormation evaluates, written long ({@code Fn::GetAtt: [A, B]}) or short ({@code !GetAtt A.B}).
 *
 * @param name in the long form
 * @param argument what is given to it
 */
record Intrinsic(String name, YamlNode argument) {

    static final String REF = "Ref";
    static final String GET_ATT = "Fn::GetAtt";
    static final String SUB = "Fn::Sub";
    static final String IF = "Fn::If";
    static final String FIND_IN_MAP = "Fn::FindInMap";
    static final String CONDITION = "Condition";
    static final String NO_VALUE = "AWS::NoValue";

    private static final String PREFIX = "Fn::";
    private static final String FOR_EACH = "Fn::ForEach::";
    private static final Set<String> NAMES = Set.of(
            REF,
            GET_ATT,
            SUB,
            IF,
            FIND_IN_MAP,
            "Fn::And",
            "Fn::Base64",
            "Fn::Cidr",
            "Fn::Contains",
            "Fn::EachMemberEquals",
            "Fn::EachMemberIn",
            "Fn::Equals",
            "Fn::GetAZs",
            "Fn::GetStackOutput",
            "Fn::ImportValue",
            "Fn::Join",
            "Fn::Length",
            "Fn::Not",
            "Fn::Or",
            "Fn::RefAll",
            "Fn::Select",
            "Fn::Split",
            "Fn::ToJsonString",
            "Fn::Transform",
            "Fn::ValueOf",
            "Fn::ValueOfAll");

    static Optional<Intrinsic> of(YamlNode node) {
        String tag = tag(node);
        if (tag.startsWith("!")) {
            return Optional.of(new Intrinsic(longName(tag.substring(1)), node));
        }
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
            YamlNode.Entry only = mapping.entries().getFirst();
            return isFunction(only.name()) ? Optional.of(new Intrinsic(only.name(), only.value())) : Optional.empty();
        }
        return Optional.empty();
    }

    static boolean isFunction(String key) {
        return key.equals(REF) || key.startsWith(PREFIX);
    }

    private static String longName(String tag) {
        return tag.equals(REF) || tag.equals(CONDITION) ? tag : PREFIX + tag;
    }

    private static String tag(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.tag();
            case YamlNode.Sequence sequence -> sequence.tag();
            case YamlNode.Mapping mapping -> mapping.tag();
        };
    }

    boolean isKnown() {
        return NAMES.contains(name) || name.equals(CONDITION) || name.startsWith(FOR_EACH);
    }

    /** The value that stands for none at all. */
    boolean isNoValue() {
        return name.equals(REF)
                && argument instanceof YamlNode.Scalar s
                && s.text().equals(NO_VALUE);
    }

    /** Its arguments where they are a list; a single one as a list of one. */
    List<YamlNode> arguments() {
        return argument instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(argument);
    }

    /** The text of an argument that is written down as such. */
    Optional<String> text(int index) {
        List<YamlNode> arguments = arguments();
        return index < arguments.size()
                        && arguments.get(index) instanceof YamlNode.Scalar scalar
                        && (!scalar.tag().startsWith("!") || arguments.size() == 1)
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
