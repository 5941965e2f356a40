package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.ANY;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.IntValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Utf8;
import io.clm.core.template.value.Value;
import java.util.Arrays;
import java.util.List;

/** Go's index, slice and len; call is the evaluator's, and never finds anything to call. */
final class Indexing {

    private Indexing() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("index", ANY, ANY).andMore().gives(Indexing::index),
                TemplateFunction.of("slice", ANY, ANY).andMore().gives(Indexing::slice),
                TemplateFunction.of("len", ANY).gives(a -> IntValue.of(length(a.value(0)))),
                TemplateFunction.of("call", ANY, ANY).andMore().gives(Indexing::unreachable));
    }

    private static Value unreachable(Arguments arguments) {
        throw TemplateException.of("the evaluator answers call itself");
    }

    private static long length(Value value) {
        return switch (value) {
            case TextValue text -> Utf8.length(text.text());
            case ListValue list -> list.items().size();
            case MapValue map -> map.entries().size();
            case NilValue nil -> throw TemplateException.of("len of nil pointer");
            case Value other ->
                throw TemplateException.of("len of type " + other.type().name());
        };
    }

    private static Value index(Arguments arguments) {
        Value item = arguments.value(0);
        if (item instanceof NilValue) {
            throw TemplateException.of("index of untyped nil");
        }
        for (Value index : arguments.from(1)) {
            item = index(item, index);
        }
        return item;
    }

    private static Value index(Value item, Value index) {
        return switch (item) {
            case ListValue list -> at(list, position(index, list.items().size()));
            case TextValue text -> octet(text.bytes(), index);
            case MapValue map ->
                map.entries().getOrDefault(key(index), map.type().elementOrAny().zero());
            case NilValue nil -> throw TemplateException.of("index of nil pointer");
            case Value other ->
                throw TemplateException.of(
                        "can't index item of type " + other.type().name());
        };
    }

    private static Value at(ListValue list, int position) {
        if (position >= list.items().size()) {
            throw TemplateException.of("reflect: slice index out of range");
        }
        return list.items().get(position);
    }

    private static Value octet(byte[] bytes, Value index) {
        int position = position(index, bytes.length);
        if (position >= bytes.length) {
            throw TemplateException.of("reflect: string index out of range");
        }
        return new IntValue(bytes[position] & 0xFF, GoType.UINT8);
    }

    private static String key(Value index) {
        if (index instanceof TextValue text) {
            return text.text();
        }
        throw TemplateException.of(
                index instanceof NilValue
                        ? "value is nil; should be of type string"
                        : "value has type " + index.type().name() + "; should be string");
    }

    /** An index from 0 to {@code limit}, that included. */
    private static int position(Value index, int limit) {
        if (index instanceof NilValue) {
            throw TemplateException.of("cannot index slice/array with nil");
        }
        if (!(index instanceof IntValue number)) {
            throw TemplateException.of(
                    "cannot index slice/array with type " + index.type().name());
        }
        if (number.value() < 0 || number.value() > limit) {
            throw TemplateException.of("index out of range: " + number.value());
        }
        return (int) number.value();
    }

    private static Value slice(Arguments arguments) {
        Value item = arguments.value(0);
        List<Value> indexes = arguments.from(1);
        if (item instanceof NilValue) {
            throw TemplateException.of("slice of untyped nil");
        }
        if (indexes.size() > 3) {
            throw TemplateException.of("too many slice indexes: " + indexes.size());
        }
        return switch (item) {
            case TextValue text -> slice(text.bytes(), indexes);
            case ListValue list -> slice(list, indexes);
            case Value other ->
                throw TemplateException.of(
                        "can't slice item of type " + other.type().name());
        };
    }

    private static Value slice(byte[] bytes, List<Value> indexes) {
        if (indexes.size() == 3) {
            throw TemplateException.of("cannot 3-index slice a string");
        }
        int[] bounds = bounds(indexes, bytes.length);
        return TextValue.of(Utf8.decode(Arrays.copyOfRange(bytes, bounds[0], bounds[1])));
    }

    private static Value slice(ListValue list, List<Value> indexes) {
        int[] bounds = bounds(indexes, list.items().size());
        return new ListValue(list.items().subList(bounds[0], bounds[1]), list.type());
    }

    private static int[] bounds(List<Value> indexes, int size) {
        int[] bounds = {0, size, size};
        for (int i = 0; i < indexes.size(); i++) {
            bounds[i] = position(indexes.get(i), size);
        }
        checkOrder(bounds[0], bounds[1]);
        checkOrder(bounds[1], indexes.size() == 3 ? bounds[2] : size);
        return bounds;
    }

    private static void checkOrder(int low, int high) {
        if (low > high) {
            throw TemplateException.of("invalid slice index: " + low + " > " + high);
        }
    }
}
