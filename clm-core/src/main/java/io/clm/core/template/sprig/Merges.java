package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;

import io.clm.core.template.value.Arguments;
import io.clm.core.template.value.MapValue;
import io.clm.core.template.value.TemplateFunction;
import io.clm.core.template.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maps put together, maps within maps too. */
final class Merges {

    private Merges() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>();
        Lists.both(
                all, "Merge", TemplateFunction.of("merge", ANY, ANY).andMore().gives(a -> merged(a, false)));
        Lists.both(
                all,
                "MergeOverwrite",
                TemplateFunction.of("mergeOverwrite", ANY, ANY).andMore().gives(a -> merged(a, true)));
        Lists.both(all, "DeepCopy", TemplateFunction.of("deepCopy", ANY).gives(a -> Plain.copy(a.value(0))));
        return all;
    }

    /** Into the first map where it may be changed, else into a copy of it. */
    private static Value merged(Arguments arguments, boolean overwrites) {
        MapValue first = Plain.map(arguments.value(0));
        MapValue target = first.isChangeable() ? first : (MapValue) Plain.copy(first);
        arguments.from(1).forEach(source -> merge(target, Plain.map(source), overwrites, 0));
        return target;
    }

    private static void merge(MapValue target, MapValue source, boolean overwrites, int depth) {
        Plain.checkDepth(depth);
        for (Map.Entry<String, Value> entry : new ArrayList<>(source.entries().entrySet())) {
            Value before = target.entries().get(entry.getKey());
            Value after = entry.getValue();
            if (before instanceof MapValue inner && after instanceof MapValue other) {
                MapValue nested = inner.isChangeable() ? inner : (MapValue) Plain.copy(inner);
                merge(nested, other, overwrites, depth + 1);
                target.entries().put(entry.getKey(), nested);
            } else if (before == null || wins(before, overwrites)) {
                target.entries().put(entry.getKey(), after);
            }
        }
    }

    private static boolean wins(Value before, boolean overwrites) {
        return overwrites || Plain.isEmpty(before);
    }
}
