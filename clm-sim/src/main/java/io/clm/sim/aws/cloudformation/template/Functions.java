package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The intrinsic functions. */
final class Functions {
    private final Evaluator evaluator;
    private final Names names;
    private final Map<String, Object> mappings;

    Functions(Evaluator evaluator, Names names, Map<String, Object> mappings) {
        this.evaluator = evaluator;
        this.names = names;
        this.mappings = mappings;
    }

    @Nullable
    Object call(String name, Object argument) {
        return switch (name) {
            case "Fn::GetAtt" -> getAtt(argument);
            case "Fn::Sub" -> new Sub(evaluator, names).evaluate(argument);
            case "Fn::Join" -> join(argument);
            case "Fn::Select" -> select(argument);
            case "Fn::Split" -> split(argument);
            case "Fn::If" -> choose(argument);
            case "Fn::FindInMap" -> find(argument);
            case "Fn::Base64" -> base64(evaluator.text(argument));
            case "Fn::ImportValue" -> names.imported(evaluator.text(argument));
            case "Fn::GetAZs" -> names.zones(evaluator.text(argument));
            case "Fn::Cidr" -> Cidr.of(arguments(argument, 2, 3, name));
            case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
                throw AwsException.validation(
                        "Template error: " + name + " cannot be partially collapsed: it belongs into Conditions");
            default ->
                throw AwsException.validation("Template format error: Encountered unsupported function: " + name
                        + " Supported functions are: [Fn::Base64, Fn::GetAtt, Fn::GetAZs, Fn::ImportValue, Fn::Join,"
                        + " Fn::Split, Fn::FindInMap, Fn::Select, Ref, Fn::Equals, Fn::If, Fn::Not, Condition, Fn::And,"
                        + " Fn::Or, Fn::Contains, Fn::EachMemberEquals, Fn::EachMemberIn, Fn::ValueOf, Fn::ValueOfAll,"
                        + " Fn::RefAll, Fn::Sub, Fn::Cidr]");
        };
    }

    private Object getAtt(Object argument) {
        List<String> parts = GetAtt.parts(argument);
        return names.attribute(parts.get(0), parts.get(1));
    }

    private String join(Object argument) {
        List<?> arguments = arguments(argument, 2, 2, "Fn::Join");
        return String.join(Scalars.text(arguments.get(0)), Scalars.texts(arguments.get(1)));
    }

    private Object select(Object argument) {
        List<?> arguments = arguments(argument, 2, 2, "Fn::Select");
        List<?> items = arguments.get(1) instanceof List<?> list ? list : Scalars.texts(arguments.get(1));
        String index = Scalars.text(arguments.get(0));
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= items.size()) {
            throw AwsException.validation(
                    "Template error: Fn::Select cannot select nonexistent value at index " + index);
        }
        return items.get(Integer.parseInt(index));
    }

    private List<String> split(Object argument) {
        List<?> arguments = arguments(argument, 2, 2, "Fn::Split");
        String text = Scalars.text(arguments.get(1));
        return Arrays.asList(text.split(Pattern.quote(Scalars.text(arguments.get(0))), -1));
    }

    private @Nullable Object choose(Object argument) {
        if (!(argument instanceof List<?> list) || list.size() != 3 || !(list.getFirst() instanceof String condition)) {
            throw AwsException.validation("Template error: Fn::If requires a list argument with the first element being"
                    + " a condition and two values");
        }
        return evaluator.evaluate(evaluator.holds(condition) ? list.get(1) : list.get(2));
    }

    private Object find(Object argument) {
        List<?> keys = arguments(argument, 3, 3, "Fn::FindInMap");
        Object found = mappings;
        for (Object key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(Scalars.text(key)) : null;
        }
        if (found == null) {
            throw AwsException.validation(
                    "Template error: Unable to get mapping for " + String.join("::", Scalars.texts(keys)));
        }
        return found;
    }

    private static String base64(String text) {
        return Unknown.in(text).isEmpty()
                ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : text;
    }

    private List<?> arguments(Object argument, int least, int most, String name) {
        Object evaluated = evaluator.evaluate(argument);
        if (evaluated instanceof List<?> list && list.size() >= least && list.size() <= most) {
            return list;
        }
        throw AwsException.validation("Template error: every " + name + " object requires " + least + " parameters");
    }
}
