package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.Map;

/** Reads one parameter. */
final class ParameterParser {
    private ParameterParser() {}

    static ParameterSpec parse(String name, Object value) {
        Map<String, Object> parameter = Shape.object("/Parameters/" + name, value);
        String type = Shape.text(parameter.get("Type"));
        if (type == null) {
            throw AwsException.validation("Template format error: Every Parameters object must contain a Type member.");
        }
        if (!type.matches("String|Number|CommaDelimitedList|List<[\\w:]+>|AWS::[\\w:]+")) {
            throw AwsException.validation("Template format error: Unrecognized parameter type: " + type);
        }
        return new ParameterSpec(
                name,
                type,
                Shape.text(parameter.get("Default")),
                Shape.texts(parameter.get("AllowedValues")),
                Shape.text(parameter.get("AllowedPattern")),
                "true".equals(Shape.text(parameter.get("NoEcho"))),
                Shape.text(parameter.get("Description")));
    }
}
