package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.ANY;

import io.clm.core.template.TemplateException;
import io.clm.core.template.format.GoPrint;
import io.clm.core.template.format.Printf;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.util.List;

/** Go's eq, ne, lt, le, gt, ge, not, and the names of and, or: the evaluator itself does those, they stop early. */
final class Comparisons {

    private Comparisons() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("and", ANY, ANY).andMore().gives(Comparisons::unreachable),
                TemplateFunction.of("or", ANY, ANY).andMore().gives(Comparisons::unreachable),
                TemplateFunction.of("not", ANY)
                        .gives(a -> BoolValue.of(!a.value(0).truth())),
                TemplateFunction.of("eq", ANY, ANY).andMore().gives(a -> BoolValue.of(equalsAny(a))),
                binary("ne", (l, r) -> !equal(l, r)),
                binary("lt", Comparisons::less),
                binary("le", Comparisons::lessOrEqual),
                binary("gt", (l, r) -> !lessOrEqual(l, r)),
                binary("ge", (l, r) -> !less(l, r)));
    }

    private interface Test {
        boolean test(Value left, Value right);
    }

    private static TemplateFunction binary(String name, Test test) {
        return TemplateFunction.of(name, ANY, ANY).gives(a -> BoolValue.of(test.test(a.value(0), a.value(1))));
    }

    private static Value unreachable(Arguments arguments) {
        throw TemplateException.of("and and or are not called");
    }

    private static boolean equalsAny(Arguments arguments) {
        if (arguments.size() < 2) {
            throw TemplateException.of("missing argument for comparison");
        }
        for (Value other : arguments.from(1)) {
            if (equal(arguments.value(0), other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(Value left, Value right) {
        if (isUntyped(left) || isUntyped(right)) {
            return left instanceof NilValue && right instanceof NilValue;
        }
        if (kind(left) != kind(right)) {
            throw incompatible(left, right);
        }
        return switch (left) {
            case BoolValue bool -> bool.equals(right);
            case IntValue number -> right instanceof IntValue other && number.value() == other.value();
            case FloatValue number -> right instanceof FloatValue other && number.value() == other.value();
            case TextValue text ->
                right instanceof TextValue other && text.text().equals(other.text());
            case NilValue nil -> right instanceof NilValue;
            case ListValue list -> unequal(left, right);
            case MapValue map -> unequal(left, right);
            case TemplateObject object -> sameObject(object, right);
        };
    }

    private static boolean isUntyped(Value value) {
        return value instanceof NilValue nil && nil.type().kind() == GoType.Kind.ANY;
    }

    private static boolean sameObject(TemplateObject left, Value right) {
        if (left.type().kind() == GoType.Kind.POINTER || !(right instanceof TemplateObject other)) {
            return left == right;
        }
        return left.type().equals(other.type())
                && left.fields().keySet().stream()
                        .allMatch(name -> left.field(name).equals(other.field(name)));
    }

    private static boolean unequal(Value left, Value right) {
        if (!left.type().kind().equals(right.type().kind())) {
            throw TemplateException.of(
                    "non-comparable types " + shown(left) + ", " + right.type().name() + ": " + GoPrint.verb(right));
        }
        throw TemplateException.of("non-comparable type " + shown(right));
    }

    private static String shown(Value value) {
        return Printf.format("%s", List.of(value)) + ": " + value.type().name();
    }

    private static boolean lessOrEqual(Value left, Value right) {
        return less(left, right) || equal(left, right);
    }

    private static boolean less(Value left, Value right) {
        basic(left);
        basic(right);
        if (kind(left) != kind(right)) {
            throw incompatible(left, right);
        }
        if (left instanceof IntValue l && right instanceof IntValue r) {
            return l.value() < r.value();
        }
        if (left instanceof FloatValue l && right instanceof FloatValue r) {
            return l.value() < r.value();
        }
        if (left instanceof TextValue l && right instanceof TextValue r) {
            return Utf8.compare(l.text(), r.text()) < 0;
        }
        throw badType();
    }

    private static void basic(Value value) {
        if (kind(value) == 0) {
            throw badType();
        }
    }

    private static TemplateException badType() {
        return TemplateException.of("invalid type for comparison");
    }

    /** Integers of all sizes are one kind; 0 for what has no order and no plain equality. */
    private static int kind(Value value) {
        return switch (value) {
            case BoolValue bool -> 1;
            case IntValue number -> 2;
            case FloatValue number -> 3;
            case TextValue text -> 4;
            case NilValue nil -> 0;
            case ListValue list -> 0;
            case MapValue map -> 0;
            case TemplateObject object -> 0;
        };
    }

    private static TemplateException incompatible(Value left, Value right) {
        return TemplateException.of("incompatible types for comparison: "
                + left.type().name() + " and " + right.type().name());
    }
}
