package io.clm.core.template.eval;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.GoQuote;
import io.clm.core.template.ast.Node;
import io.clm.core.template.ast.NumberConstant;
import io.clm.core.template.ast.Operand;
import io.clm.core.template.ast.PipeNode;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions and methods with arguments that fit. */
final class Calls {

    private final Run run;
    private final Pipelines pipelines;

    Calls(Run run, Pipelines pipelines) {
        this.run = run;
        this.pipelines = pipelines;
    }

    Value function(Operand.Identifier name, Node node, Value dot, List<Operand> arguments, @Nullable Value last) {
        run.at(name);
        TemplateFunction function = run.functions
                .find(name.text())
                .orElseThrow(() -> run.failure(GoQuote.quote(name.text()) + " is not a defined function"));
        if (name.text().equals("and") || name.text().equals("or")) {
            checkCount(function, arguments.size(), last);
            return shortCircuit(name.text().equals("or"), dot, arguments, last);
        }
        if (name.text().equals("call")) {
            checkCount(function, arguments.size(), last);
            throw notCallable(node, dot, arguments, last);
        }
        return call(function, node, dot, arguments, last);
    }

    /** Data holds no functions, so there is never anything to call. */
    private TemplateException notCallable(Node node, Value dot, List<Operand> arguments, @Nullable Value last) {
        Value callee = last;
        for (int i = arguments.size() - 1; i >= 0; i--) {
            callee = argument(arguments.get(i), GoType.ANY, dot);
        }
        run.at(node);
        if (callee == null || callee instanceof NilValue) {
            return run.failure("error calling call: call of nil");
        }
        String name = arguments.isEmpty() ? "" : arguments.getFirst().text() + " ";
        return run.failure("error calling call: non-function " + name + "of type "
                + callee.type().name());
    }

    /** The first argument that decides, else the last; what comes after it is not computed. */
    private Value shortCircuit(boolean stopsAt, Value dot, List<Operand> arguments, @Nullable Value last) {
        Value value = NilValue.NONE;
        for (Operand argument : arguments) {
            value = argument(argument, GoType.ANY, dot);
            if (value.truth() == stopsAt) {
                return value;
            }
        }
        return last == null ? value : last;
    }

    /** @param last what the command before gave: one more argument; null when there is none */
    Value call(TemplateFunction function, Node node, Value dot, List<Operand> arguments, @Nullable Value last) {
        checkCount(function, arguments.size(), last);
        List<Value> values = new ArrayList<>(arguments.size() + 1);
        for (Operand argument : arguments) {
            values.add(argument(argument, function.parameter(values.size()), dot));
        }
        if (last != null) {
            values.add(fit(last, function.parameter(values.size())));
        }
        try {
            Value result = function.body().call(new Arguments(values));
            run.budget.made(result);
            return result;
        } catch (TemplateException e) {
            run.at(node);
            throw run.failure("error calling " + function.name() + ": " + e.describe());
        }
    }

    private void checkCount(TemplateFunction function, int written, @Nullable Value last) {
        int given = written + (last == null ? 0 : 1);
        String problem = "wrong number of args for " + function.name() + ": want ";
        if (function.variadic() && given < function.required()) {
            throw run.failure(problem + "at least " + function.required() + " got " + written);
        }
        if (!function.variadic() && given != function.required()) {
            throw run.failure(problem + function.required() + " got " + given);
        }
    }

    private Value argument(Operand argument, GoType type, Value dot) {
        run.at(argument);
        return switch (argument) {
            case Operand.Dot here -> fit(dot, type);
            case Operand.Nil nil -> nil(type);
            case Operand.Bool bool -> expect(bool, bool(bool, type), "bool", type);
            case Operand.Quoted quoted -> text(quoted, type);
            case Operand.Number number -> number(number, type);
            case Operand.Field field -> fit(pipelines.operand(field, dot), type);
            case Operand.Variable variable -> fit(pipelines.operand(variable, dot), type);
            case Operand.Identifier name -> fit(pipelines.operand(name, dot), type);
            case Operand.Chain chain -> fit(pipelines.operand(chain, dot), type);
            case PipeNode pipe -> fit(pipelines.operand(pipe, dot), type);
        };
    }

    private Value nil(GoType type) {
        if (!type.canBeNil()) {
            throw run.failure("cannot assign nil to " + type.name());
        }
        return type.zero();
    }

    private @Nullable Value bool(Operand.Bool bool, GoType type) {
        return type.kind() == GoType.Kind.BOOL || type.kind() == GoType.Kind.ANY ? BoolValue.of(bool.value()) : null;
    }

    private Value text(Operand.Quoted quoted, GoType type) {
        boolean fits = type.kind() == GoType.Kind.STRING || type.kind() == GoType.Kind.ANY;
        return expect(quoted, fits ? TextValue.of(quoted.value()) : null, "string", type);
    }

    private Value number(Operand.Number number, GoType type) {
        NumberConstant constant = number.constant();
        Long integer = constant.integer();
        Long unsigned = constant.unsigned();
        Value value = switch (type.kind()) {
            case INT -> integer == null ? null : new IntValue(integer, type);
            case UINT -> unsigned == null ? null : new IntValue(unsigned, type);
            case FLOAT -> new FloatValue(constant.real(), type);
            case ANY -> pipelines.operand(number, NilValue.NONE);
            case BOOL, STRING, LIST, MAP, STRUCT, POINTER -> null;
        };
        return expect(number, value, "number", type);
    }

    /** The literal's value, or the complaint that another type was expected. */
    private Value expect(Operand literal, @Nullable Value value, String found, GoType type) {
        if (value != null) {
            return value;
        }
        String expected = switch (type.kind()) {
            case INT -> "integer";
            case UINT -> "unsigned integer";
            case FLOAT -> "float";
            case BOOL -> "bool";
            case STRING -> "string";
            case ANY, LIST, MAP, STRUCT, POINTER -> "";
        };
        throw run.failure(
                expected.isEmpty()
                        ? "can't handle " + literal.text() + " for arg of type " + type.name() + " (" + found + ")"
                        : "expected " + expected + "; found " + literal.text());
    }

    /** The value, when a parameter of this type takes it. */
    private Value fit(Value value, GoType type) {
        if (value instanceof NilValue nil && nil.isNone()) {
            if (type.canBeNil()) {
                return type.zero();
            }
            throw run.failure("invalid value; expected " + type.name());
        }
        if (type.kind() == GoType.Kind.ANY || value.type().equals(type)) {
            return value;
        }
        throw run.failure("wrong type for value; expected " + type.name() + "; got "
                + value.type().name());
    }
}
