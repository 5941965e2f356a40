package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the intrinsic functions in values. What comes to {@code AWS::NoValue} is left out. */
public final class Evaluator {
    private final Template template;
    private final Names names;
    private final Functions functions;

    public Evaluator(Template template, Names names) {
        this.template = template;
        this.names = names;
        this.functions = new Functions(this, names, template.mappings());
    }

    /** The properties of a resource. */
    public Map<String, Object> properties(ResourceSpec resource) {
        return map(resource.properties());
    }

    /** A value as a text, as for an output. */
    public String text(Object value) {
        return Scalars.text(evaluate(value));
    }

    /** Whether a condition holds; an absent one does. */
    public boolean holds(@Nullable String condition) {
        if (condition == null) {
            return true;
        }
        Object value = template.conditions().get(condition);
        if (value == null) {
            throw AwsException.validation("Template error: unresolved condition dependency " + condition);
        }
        return new Conditions(this).test(value);
    }

    /** The value; null: no value. */
    public @Nullable Object evaluate(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map.size() == 1 ? single(map) : map(map);
            case List<?> list -> list(list);
            default -> value;
        };
    }

    private @Nullable Object single(Map<?, ?> map) {
        String name = map.keySet().iterator().next().toString();
        Object argument = map.values().iterator().next();
        if (name.equals("Ref") && argument instanceof String named) {
            return named.equals("AWS::NoValue") ? null : names.ref(named);
        }
        return name.startsWith("Fn::") ? functions.call(name, argument) : map(map);
    }

    private Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object evaluated = evaluate(value);
            if (evaluated != null) {
                result.put(key.toString(), evaluated);
            }
        });
        return result;
    }

    private List<Object> list(List<?> list) {
        List<Object> result = new ArrayList<>();
        for (Object item : list) {
            Object evaluated = evaluate(item);
            if (evaluated != null) {
                result.add(evaluated);
            }
        }
        return result;
    }
}
