package io.clm.core.template.eval;

import io.clm.core.template.ast.CommandNode;
import io.clm.core.template.ast.Node;
import io.clm.core.template.ast.NumberConstant;
import io.clm.core.template.ast.Operand;
import io.clm.core.template.ast.PipeNode;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes pipelines and the operands in them. */
final class Pipelines {

    private final Run run;
    private final Calls calls;
    private final Fields fields;

    Pipelines(Run run) {
        this.run = run;
        this.calls = new Calls(run, this);
        this.fields = new Fields(run, calls);
    }

    Value evaluate(PipeNode pipe, Value dot) {
        run.at(pipe);
        Value value = null;
        for (CommandNode command : pipe.commands()) {
            value = unbox(command(command, dot, value));
        }
        Value result = value == null ? NilValue.NONE : value;
        for (Operand.Variable variable : pipe.declared()) {
            bind(variable.name(), result, pipe.assigns());
        }
        return result;
    }

    private void bind(String name, Value value, boolean assigns) {
        if (!assigns) {
            run.scope.push(name, value);
        } else if (!run.scope.set(name, value)) {
            throw run.failure("undefined variable: " + name);
        }
    }

    /** A null of data is no value at all once it leaves its container. */
    private static Value unbox(Value value) {
        return value.equals(NilValue.NULL) ? NilValue.NONE : value;
    }

    /** @param last what the command before gave; null when there is none */
    private Value command(CommandNode command, Value dot, @Nullable Value last) {
        run.budget.step();
        List<Operand> arguments = command.arguments();
        return switch (command.first()) {
            case Operand.Field field -> field(field, dot, arguments, last);
            case Operand.Chain chain -> chain(chain, dot, arguments, last);
            case Operand.Identifier name -> calls.function(name, command, dot, arguments, last);
            case PipeNode pipe -> {
                notAFunction(command, last);
                yield evaluate(pipe, dot);
            }
            case Operand.Variable variable -> variable(variable, command, dot, arguments, last);
            case Operand.Leaf literal -> {
                run.at(literal);
                notAFunction(command, last);
                yield literal(literal, dot);
            }
        };
    }

    private void notAFunction(CommandNode command, @Nullable Value last) {
        if (!command.arguments().isEmpty() || last != null) {
            throw run.failure(
                    "can't give argument to non-function " + command.first().text());
        }
    }

    /** The value of an operand that stands where any type will do. */
    Value operand(Operand operand, Value dot) {
        return switch (operand) {
            case PipeNode pipe -> evaluate(pipe, dot);
            case Operand.Field field -> field(field, dot, List.of(), null);
            case Operand.Variable variable -> variable(variable, null, dot, List.of(), null);
            case Operand.Identifier name -> calls.function(name, name, dot, List.of(), null);
            case Operand.Chain chain -> chain(chain, dot, List.of(), null);
            case Operand.Nil nil -> NilValue.NULL;
            case Operand.Leaf literal -> literal(literal, dot);
        };
    }

    private Value field(Operand.Field field, Value dot, List<Operand> arguments, @Nullable Value last) {
        run.at(field);
        return fields.chain(dot, field, field.names(), new Fields.Call(dot, arguments, last));
    }

    private Value chain(Operand.Chain chain, Value dot, List<Operand> arguments, @Nullable Value last) {
        run.at(chain);
        if (chain.base() instanceof Operand.Nil) {
            throw run.failure("indirection through explicit nil in " + chain.text());
        }
        run.at(chain.base());
        Value base = operand(chain.base(), dot);
        return fields.chain(base, chain, chain.fields(), new Fields.Call(dot, arguments, last));
    }

    private Value variable(
            Operand.Variable variable,
            @Nullable CommandNode command,
            Value dot,
            List<Operand> arguments,
            @Nullable Value last) {
        run.at(variable);
        Value value = run.scope.get(variable.name());
        if (value == null) {
            throw run.failure("undefined variable: " + variable.name());
        }
        if (!variable.fields().isEmpty()) {
            return fields.chain(value, variable, variable.fields(), new Fields.Call(dot, arguments, last));
        }
        if (command != null) {
            notAFunction(command, last);
        }
        return value;
    }

    private Value literal(Operand.Leaf literal, Value dot) {
        return switch (literal) {
            case Operand.Dot here -> dot;
            case Operand.Nil nil -> throw run.failure("nil is not a command");
            case Operand.Bool bool -> BoolValue.of(bool.value());
            case Operand.Quoted quoted -> TextValue.of(quoted.value());
            case Operand.Number number -> constant(number);
            case Operand.Field field -> throw unexpected(field);
            case Operand.Variable variable -> throw unexpected(variable);
            case Operand.Identifier name -> throw unexpected(name);
        };
    }

    private IllegalStateException unexpected(Node node) {
        return new IllegalStateException("no literal: " + node.text());
    }

    /** A number where nothing says which type it must have: the way it is written decides. */
    private Value constant(Operand.Number number) {
        run.at(number);
        NumberConstant constant = number.constant();
        if (constant.writtenAsFloat()) {
            return FloatValue.of(constant.real());
        }
        Long integer = constant.integer();
        if (integer == null) {
            throw run.failure(constant.text() + " overflows int");
        }
        return IntValue.of(integer);
    }
}
