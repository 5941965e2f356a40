package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.BoolValue;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Maps; those that a template made itself can be changed, its data cannot. */
final class Maps {

    private Maps() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("get", ANY, STRING)
                        .gives(a -> Plain.map(a.value(0)).entries().getOrDefault(a.text(1), TextValue.EMPTY)),
                TemplateFunction.of("set", ANY, STRING, ANY).gives(Maps::set),
                TemplateFunction.of("unset", ANY, STRING).gives(Maps::unset),
                TemplateFunction.of("hasKey", ANY, STRING)
                        .gives(a -> BoolValue.of(Plain.map(a.value(0)).entries().containsKey(a.text(1)))),
                TemplateFunction.of("pluck", STRING, ANY).andMore().gives(Maps::pluck),
                TemplateFunction.of("keys", ANY).andMore().gives(Maps::keys),
                TemplateFunction.of("values", ANY)
                        .gives(a -> Plain.any(
                                List.copyOf(Plain.map(a.value(0)).entries().values()))),
                TemplateFunction.of("pick", ANY, STRING).andMore().gives(a -> chosen(a, true)),
                TemplateFunction.of("omit", ANY, STRING).andMore().gives(a -> chosen(a, false)),
                TemplateFunction.of("dig", ANY).andMore().gives(Maps::dig));
    }

    static MapValue changeable(Value value, String function) {
        MapValue map = Plain.map(value);
        if (!map.isChangeable()) {
            throw TemplateException.of(function + " cannot change the template's data; change a copy of it: deepCopy");
        }
        return map;
    }

    private static Value set(Arguments arguments) {
        MapValue map = changeable(arguments.value(0), "set");
        map.entries().put(arguments.text(1), arguments.value(2));
        return map;
    }

    private static Value unset(Arguments arguments) {
        MapValue map = changeable(arguments.value(0), "unset");
        map.entries().remove(arguments.text(1));
        return map;
    }

    private static Value pluck(Arguments arguments) {
        List<Value> found = new ArrayList<>();
        for (Value value : arguments.from(1)) {
            Value item = Plain.map(value).entries().get(arguments.text(0));
            if (item != null) {
                found.add(item);
            }
        }
        return Plain.any(found);
    }

    /** In the order of their bytes; Sprig's have none. */
    private static Value keys(Arguments arguments) {
        List<String> keys = new ArrayList<>();
        arguments
                .values()
                .forEach(value -> keys.addAll(Plain.map(value).entries().keySet()));
        return ListValue.texts(keys);
    }

    private static Value chosen(Arguments arguments, boolean kept) {
        List<String> names = arguments.texts(1);
        MapValue chosen = MapValue.changeable(ANY);
        Plain.map(arguments.value(0)).entries().forEach((key, value) -> {
            if (names.contains(key) == kept) {
                chosen.entries().put(key, value);
            }
        });
        return chosen;
    }

    /** Down the keys; what stands before the map is the answer where one is missing. */
    private static Value dig(Arguments arguments) {
        int keys = arguments.size() - 2;
        if (keys < 1) {
            throw TemplateException.of("dig needs at least three arguments");
        }
        Value value = arguments.value(keys + 1);
        for (int i = 0; i < keys; i++) {
            if (!(arguments.value(i) instanceof TextValue key)) {
                throw TemplateException.of("dig needs texts for keys");
            }
            Value next = Plain.map(value).entries().get(key.text());
            if (next == null) {
                return arguments.value(keys);
            }
            value = next;
        }
        return value;
    }
}
