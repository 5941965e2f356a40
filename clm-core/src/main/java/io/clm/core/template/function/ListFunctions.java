package io.clm.core.template.function;

import static io.clm.core.template.value.GoType.ANY;
import static io.clm.core.template.value.GoType.STRING;
import static io.clm.core.template.value.GoType.STRINGS;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.ListValue;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.TextValue;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Functions that make lists and maps. */
final class ListFunctions {

    private ListFunctions() {}

    static List<TemplateFunction> all() {
        return List.of(
                TemplateFunction.of("dict", ANY).andMore().gives(ListFunctions::dict),
                TemplateFunction.of("list", ANY).andMore().gives(a -> ListValue.of(a.values())),
                TemplateFunction.of("append", STRINGS, STRING, STRING).andMore().gives(ListFunctions::append));
    }

    private static Value dict(Arguments arguments) {
        int size = arguments.size();
        if (size == 0 || size % 2 != 0) {
            throw TemplateException.of("dict: invalid number of arguments: " + size);
        }
        MapValue map = MapValue.changeable(ANY);
        for (int i = 0; i < size; i += 2) {
            if (!(arguments.value(i) instanceof TextValue key && key.type().equals(STRING))) {
                throw TemplateException.of("dict: key argument " + i + " must be string");
            }
            if (map.entries().put(key.text(), arguments.value(i + 1)) != null) {
                throw TemplateException.of("dict: duplicate key " + key.text());
            }
        }
        return map;
    }

    private static Value append(Arguments arguments) {
        List<Value> items = new ArrayList<>(arguments.list(0));
        items.addAll(arguments.from(1));
        return new ListValue(items, STRINGS);
    }
}
