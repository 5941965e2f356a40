package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.List;
import java.util.Map;

/** Evaluates conditions. */
record Conditions(Evaluator evaluator) {

    boolean test(Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            throw AwsException.validation("Template format error: a condition must be an object with one function");
        }
        Object argument = map.values().iterator().next();
        return switch (map.keySet().iterator().next().toString()) {
            case "Fn::Equals" -> equal(list(argument));
            case "Fn::And" -> list(argument).stream().allMatch(this::test);
            case "Fn::Or" -> list(argument).stream().anyMatch(this::test);
            case "Fn::Not" -> !test(list(argument).getFirst());
            case "Condition" -> evaluator.holds(argument.toString());
            default ->
                throw AwsException.validation(
                        "Template format error: Conditions can only be boolean operations on parameters and other conditions");
        };
    }

    private boolean equal(List<?> sides) {
        if (sides.size() != 2) {
            throw AwsException.validation(
                    "Template error: every Fn::Equals object requires a list of 2 string parameters.");
        }
        return evaluator.text(sides.get(0)).equals(evaluator.text(sides.get(1)));
    }

    private static List<?> list(Object argument) {
        if (argument instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw AwsException.validation("Template error: a condition function requires a list of parameters");
    }
}
