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
        part(all, "first", "First", items -> items.isEmpty() ? NilValue.NULL : items.getFirst());
        part(all, "last", "Last", items -> items.isEmpty() ? NilValue.NULL : items.getLast());
        part(all, "rest", "Rest", items -> Plain.any(items.subList(Math.min(1, items.size()), items.size())));
        part(all, "initial", "Initial", items -> Plain.any(items.subList(0, Math.max(0, items.size() - 1))));
        return all;
    }

    private static void part(
            List<TemplateFunction> all, String name, String capitalized, Function<List<Value>, Value> part) {
        Lists.both(
                all,
                capitalized,
                TemplateFunction.of(name, ANY)
                        .gives(a -> part.apply(
                                Plain.list(a.value(0), "find " + name).items())));
    }
}
