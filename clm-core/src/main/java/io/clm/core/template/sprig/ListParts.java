package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;

import io.clm.core.template.value.NilValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Beginnings and ends of lists. */
final class ListParts {

    private ListParts() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>();
        part(all, "first", "First", List::getFirst);
        part(all, "last", "Last", List::getLast);
        part(all, "rest", "Rest", items -> Plain.any(items.subList(1, items.size())));
        part(all, "initial", "Initial", items -> Plain.any(items.subList(0, items.size() - 1)));
        return all;
    }

    /** Nil of an empty list. */
    private static void part(
            List<TemplateFunction> all, String name, String capitalized, Function<List<Value>, Value> part) {
        Lists.both(all, capitalized, TemplateFunction.of(name, ANY).gives(a -> {
            List<Value> items = Plain.list(a.value(0), "find " + name).items();
            return items.isEmpty() ? NilValue.NULL : part.apply(items);
        }));
    }
}
