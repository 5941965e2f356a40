package io.clm.core.template.eval;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.ast.Node;
import io.clm.core.template.ast.Operand;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows chains of fields, keys and methods. */
final class Fields {

    private final Run run;
    private final Calls calls;

    Fields(Run run, Calls calls) {
        this.run = run;
        this.calls = calls;
    }

    /**
     * What the last name of a chain is given, when it is a method.
     *
     * @param last what the command before gave; null when there is none
     */
    record Call(
            Value dot, List<Operand> arguments, @Nullable Value last) {

        boolean hasArguments() {
            return !arguments.isEmpty() || last != null;
        }

        Call bare() {
            return new Call(dot, List.of(), null);
        }
    }

    Value chain(Value receiver, Node node, List<String> names, Call call) {
        Value value = receiver;
        for (int i = 0; i < names.size() - 1; i++) {
            value = field(value, node, names.get(i), call.bare());
        }
        return field(value, node, names.getLast(), call);
    }

    private Value field(Value receiver, Node node, String name, Call call) {
        return switch (receiver) {
            case MapValue map -> entry(map, name, call);
            case TemplateObject object -> member(object, node, name, call);
            case NilValue nil -> throw nil(nil, name);
            case Value other -> throw noField(other, name);
        };
    }

    private Value entry(MapValue map, String name, Call call) {
        if (call.hasArguments()) {
            throw run.failure(name + " is not a method but has arguments");
        }
        Value value = map.entries().get(name);
        if (value == null) {
            throw run.failure("map has no entry for key " + GoQuote.quote(name));
        }
        return value;
    }

    private Value member(TemplateObject object, Node node, String name, Call call) {
        Optional<TemplateFunction> method = object.method(name);
        if (method.isPresent()) {
            return calls.call(method.get(), node, call.dot(), call.arguments(), call.last());
        }
        Value value = object.field(name).orElseThrow(() -> noField(object, name));
        if (call.hasArguments()) {
            throw run.failure(name + " has arguments but cannot be invoked as function");
        }
        return value;
    }

    private TemplateException noField(Value receiver, String name) {
        return run.failure(
                "can't evaluate field " + name + " in type " + receiver.type().name());
    }

    private TemplateException nil(NilValue nil, String name) {
        return run.failure(
                nil.isNone()
                        ? "nil data; no entry for key " + GoQuote.quote(name)
                        : "nil pointer evaluating " + nil.type().name() + "." + name);
    }
}
