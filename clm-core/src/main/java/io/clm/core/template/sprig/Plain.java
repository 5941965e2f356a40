package io.clm.core.template.sprig;

import io.clm.core.template.TemplateException;
import io.clm.core.template.format.GoPrint;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.FloatValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateObject;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What values are, when a function takes any. */
final class Plain {

    /** Deeper than any configuration; a map that contains itself is deeper. */
    private static final int MAX_DEPTH = 100;

    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Plain() {}

    static String text(Value value) {
        return value instanceof TextValue text ? text.text() : GoPrint.verb(value);
    }

    /** The texts of a list without its nils; of anything else its own. */
    static List<String> texts(Value value) {
        return switch (value) {
            case NilValue nil -> List.of();
            case ListValue list ->
                list.items().stream()
                        .filter(item -> !(item instanceof NilValue))
                        .map(Plain::text)
                        .toList();
            case Value other -> List.of(text(other));
        };
    }

    /** Zero of what is no number. */
    static long integer(Value value) {
        return switch (value) {
            case IntValue number -> number.value();
            case FloatValue number -> (long) number.value();
            case BoolValue bool -> bool.truth() ? 1 : 0;
            case TextValue text -> parseInteger(text.text());
            case Value other -> 0;
        };
    }

    /** As Go reads literals: with a sign, a base prefix (a leading 0 is octal), zeros behind a point. */
    private static long parseInteger(String text) {
        String bare = text.replaceFirst("\\.0+$", "");
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
        int radix = digits.matches("0[xX].+")
                ? 16
                : digits.matches("0[bB].+") ? 2 : digits.matches("0[oO].+") ? 8 : digits.matches("0.+") ? -8 : 10;
        String body = radix == 10 ? digits : digits.substring(radix == -8 ? 1 : 2);
        try {
            BigInteger value = new BigInteger((negative ? "-" : "") + body.replace("_", ""), Math.abs(radix));
            return body.startsWith("-") || body.startsWith("+") || value.abs().compareTo(MAX) > 0
                    ? 0
                    : value.longValue();
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static double real(Value value) {
        return switch (value) {
            case IntValue number -> number.value();
            case FloatValue number -> number.value();
            case BoolValue bool -> bool.truth() ? 1 : 0;
            case TextValue text -> parseReal(text.text());
            case Value other -> 0;
        };
    }

    private static double parseReal(String text) {
        try {
            return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?") ? Double.parseDouble(text) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether Sprig takes a value for none: nil, zero, or without content. */
    static boolean isEmpty(Value value) {
        return !(value instanceof TemplateObject) && !value.truth();
    }

    /** A list, where the function can use nothing else. */
    static ListValue list(Value value, String what) {
        if (value instanceof ListValue list) {
            return list;
        }
        throw TemplateException.of("Cannot " + what + " on type " + Types.kind(value));
    }

    /** A map, where the function can use nothing else. */
    static MapValue map(Value value) {
        if (value instanceof MapValue map) {
            return map;
        }
        throw TemplateException.of("wrong type for value; expected map[string]interface {}; got "
                + (value instanceof NilValue ? "<nil>" : value.type().name()));
    }

    static ListValue any(List<? extends Value> items) {
        return ListValue.of(items);
    }

    /** Go's reflect.DeepEqual: also the types must be the same. */
    static boolean equal(Value left, Value right) {
        return equal(left, right, 0);
    }

    private static boolean equal(Value left, Value right, int depth) {
        checkDepth(depth);
        if (left instanceof NilValue && right instanceof NilValue) {
            return true;
        }
        if (left instanceof ListValue l && right instanceof ListValue r) {
            return sameType(l, r) && sameItems(l.items(), r.items(), depth);
        }
        if (left instanceof MapValue l && right instanceof MapValue r) {
            return sameType(l, r)
                    && l.entries().keySet().equals(r.entries().keySet())
                    && sameItems(
                            new ArrayList<>(l.entries().values()),
                            new ArrayList<>(r.entries().values()),
                            depth);
        }
        return Objects.equals(left, right);
    }

    private static boolean sameType(Value left, Value right) {
        return left.type().equals(right.type());
    }

    private static boolean sameItems(List<Value> left, List<Value> right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw TemplateException.of(
                    "the value is nested more than " + MAX_DEPTH + " levels deep, or contains itself");
        }
    }

    /** A copy that the template may change. */
    static Value copy(Value value) {
        return copy(value, 0);
    }

    private static Value copy(Value value, int depth) {
        checkDepth(depth);
        if (value instanceof ListValue list) {
            List<Value> items = new ArrayList<>(list.items().size());
            list.items().forEach(item -> items.add(copy(item, depth + 1)));
            return new ListValue(items, list.type());
        }
        if (value instanceof MapValue map) {
            MapValue copy = MapValue.changeable(map.type().elementOrAny());
            map.entries().forEach((key, item) -> copy.entries().put(key, copy(item, depth + 1)));
            return copy;
        }
        return value;
    }

    static Value integerOf(long value) {
        return new IntValue(value, GoType.INT64);
    }
}
