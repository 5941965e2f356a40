package io.clm.core.template.value;

import java.util.List;

/**
 * Something a template may call.
 *
 * @param parameters the types of the arguments; of a variadic function the last one is that of each further argument
 * @param body called with arguments that fit the types; throws {@code TemplateException.of(message)} when it cannot
 */
public record TemplateFunction(String name, List<GoType> parameters, boolean variadic, Body body) {

    /** What a function does. */
    @FunctionalInterface
    public interface Body {
        Value call(Arguments arguments);
    }

    public TemplateFunction {
        parameters = List.copyOf(parameters);
    }

    public static Builder of(String name, GoType... parameters) {
        return new Builder(name, List.of(parameters), false);
    }

    /** How many arguments it needs at least. */
    public int required() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }

    /** The type of the argument at {@code index}. */
    public GoType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** The part of a function that is known before its body. */
    public record Builder(String name, List<GoType> parameters, boolean variadic) {

        /** The last parameter may be given any number of times. */
        public Builder andMore() {
            return new Builder(name, parameters, true);
        }

        public TemplateFunction gives(Body body) {
            return new TemplateFunction(name, parameters, variadic, body);
        }
    }
}
