package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template says of a parameter. */
public record ParameterSpec(
        String name,
        String type,
        @Nullable String defaultValue,
        List<String> allowed,
        @Nullable String pattern,
        boolean secret,
        @Nullable String description) {

    /** Refuses values that it does not allow. */
    void check(String value) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw AwsException.validation("Parameter '" + name + "' must be one of AllowedValues");
        }
        if (pattern != null && !Pattern.matches(pattern, value)) {
            throw AwsException.validation("Parameter '" + name + "' must match pattern " + pattern);
        }
        if (type.equals("Number") && !value.matches("-?\\d+(\\.\\d+)?")) {
            throw AwsException.validation("Parameter '" + name + "' must be a number.");
        }
    }

    boolean list() {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }
}
