package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: a text with {@code ${Name}}, {@code ${Name.Attribute}} and {@code ${!literal}}. */
record Sub(Evaluator evaluator, Names names) {
    private static final Pattern ANY = Pattern.compile("\\$\\{(!?)([^{}]*)}");

    String evaluate(Object argument) {
        if (argument instanceof String text) {
            return filled(text, Map.of());
        }
        if (argument instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof String text
                && list.get(1) instanceof Map<?, ?> own) {
            return filled(text, own);
        }
        throw AwsException.validation("Template error: One or more Fn::Sub intrinsic functions don't specify expected"
                + " arguments. Specify a string as first argument, and an optional second argument to specify a mapping"
                + " of values to replace in the string");
    }

    private String filled(String text, Map<?, ?> own) {
        return ANY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isEmpty() ? value(found.group(2).strip(), own) : "${" + found.group(2) + "}"));
    }

    private String value(String name, Map<?, ?> own) {
        if (own.containsKey(name)) {
            return Scalars.text(evaluator.evaluate(own.get(name)));
        }
        int dot = name.indexOf('.');
        return Scalars.text(
                dot < 0 ? names.ref(name) : names.attribute(name.substring(0, dot), name.substring(dot + 1)));
    }
}
