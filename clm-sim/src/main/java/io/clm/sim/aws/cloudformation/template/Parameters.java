package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values of a template's parameters: those that are given, else the defaults. */
public final class Parameters {
    private Parameters() {}

    /**
     * Puts them together.
     *
     * @throws AwsException when one has no value, is not allowed, or is none of the template's
     */
    public static Map<String, String> of(Template template, Map<String, String> given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(template.parameters().keySet());
        if (!unknown.isEmpty()) {
            throw AwsException.validation("Parameters: " + unknown + " do not exist in the template");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        for (ParameterSpec spec : template.parameters().values()) {
            String value = given.getOrDefault(spec.name(), spec.defaultValue());
            if (value == null) {
                missing.add(spec.name());
            } else {
                spec.check(value);
                values.put(spec.name(), value);
            }
        }
        if (!missing.isEmpty()) {
            throw AwsException.validation("Parameters: " + missing + " must have values");
        }
        return values;
    }
}
