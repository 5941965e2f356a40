package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.INT;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.GoType;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists made of lists. */
final class Lists {

    private Lists() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>(List.of(
                TemplateFunction.of("tuple", ANY).andMore().gives(a -> Plain.any(a.values())),
                TemplateFunction.of("concat", ANY).andMore().gives(Lists::concat)));
        both(all, "Push", TemplateFunction.of("push", ANY, ANY).gives(Lists::push));
        both(all, "Prepend", TemplateFunction.of("prepend", ANY, ANY).gives(Lists::prepend));
        both(all, "Reverse", TemplateFunction.of("reverse", ANY).gives(Lists::reverse));
        both(all, "Uniq", TemplateFunction.of("uniq", ANY).gives(a -> unique(Plain.list(a.value(0), "find uniq"))));
        both(all, "Compact", TemplateFunction.of("compact", ANY).gives(Lists::compact));
        both(all, "Without", TemplateFunction.of("without", ANY, ANY).andMore().gives(Lists::without));
        both(all, "Has", TemplateFunction.of("has", ANY, ANY).gives(Lists::has));
        both(all, "Chunk", TemplateFunction.of("chunk", INT, ANY).gives(Lists::chunk));
        return all;
    }

    /** The function, and its twin that Sprig lets fail where the first panics: to a template the same. */
    static void both(List<TemplateFunction> all, String name, TemplateFunction function) {
        all.add(function);
        all.add(new TemplateFunction("must" + name, function.parameters(), function.variadic(), function.body()));
    }

    private static Value concat(Arguments arguments) {
        List<Value> items = new ArrayList<>();
        for (Value value : arguments.values()) {
            if (!(value instanceof ListValue list)) {
                throw TemplateException.of("Cannot concat type " + Types.kind(value) + " as list");
            }
            items.addAll(list.items());
        }
        return Plain.any(items);
    }

    private static Value push(Arguments arguments) {
        List<Value> items =
                new ArrayList<>(Plain.list(arguments.value(0), "push").items());
        items.add(arguments.value(1));
        return Plain.any(items);
    }

    private static Value prepend(Arguments arguments) {
        List<Value> items = new ArrayList<>(List.of(arguments.value(1)));
        items.addAll(Plain.list(arguments.value(0), "prepend").items());
        return Plain.any(items);
    }

    private static Value reverse(Arguments arguments) {
        return Plain.any(Plain.list(arguments.value(0), "find reverse").items().reversed());
    }

    /** Simple values are compared by a hash, so that long lists do not cost the square of their length. */
    private static Value unique(ListValue list) {
        Set<Value> simple = new LinkedHashSet<>();
        List<Value> kept = new ArrayList<>();
        List<Value> nested = new ArrayList<>();
        for (Value item : list.items()) {
            boolean isNested =
                    item.type().kind() == GoType.Kind.LIST || item.type().kind() == GoType.Kind.MAP;
            boolean seen = isNested
                    ? nested.stream().anyMatch(other -> Plain.equal(other, item))
                    : !simple.add(item instanceof NilValue ? NilValue.NULL : item);
            if (!seen) {
                kept.add(item);
                nested.addAll(isNested ? List.of(item) : List.of());
            }
        }
        return Plain.any(kept);
    }

    private static Value compact(Arguments arguments) {
        return Plain.any(Plain.list(arguments.value(0), "compact").items().stream()
                .filter(item -> !Plain.isEmpty(item))
                .toList());
    }

    private static Value without(Arguments arguments) {
        List<Value> unwanted = arguments.from(1);
        return Plain.any(Plain.list(arguments.value(0), "find without").items().stream()
                .filter(item -> unwanted.stream().noneMatch(other -> Plain.equal(other, item)))
                .toList());
    }

    private static Value has(Arguments arguments) {
        if (arguments.value(1) instanceof NilValue) {
            return BoolValue.FALSE;
        }
        return BoolValue.of(Plain.list(arguments.value(1), "find has").items().stream()
                .anyMatch(item -> Plain.equal(arguments.value(0), item)));
    }

    private static Value chunk(Arguments arguments) {
        List<Value> items = Plain.list(arguments.value(1), "chunk").items();
        int size = (int) Math.min(arguments.integer(0), items.size());
        if (size <= 0 && !items.isEmpty()) {
            throw TemplateException.of("chunk size must be positive");
        }
        List<Value> chunks = new ArrayList<>();
        for (int i = 0; i < items.size(); i += size) {
            chunks.add(Plain.any(items.subList(i, Math.min(items.size(), i + size))));
        }
        return new ListValue(chunks, GoType.listOf(GoType.listOf(ANY)));
    }
}
