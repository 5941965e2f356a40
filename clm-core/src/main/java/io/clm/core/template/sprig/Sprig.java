package io.clm.core.template.sprig;

import io.clm.core.template.value.TemplateFunction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of them by name; where CLM has a function of the same name, its meaning wins. */
public final class Sprig {

    private Sprig() {}

    public static Collection<TemplateFunction> all() {
        Map<String, TemplateFunction> all = new LinkedHashMap<>();
        for (List<TemplateFunction> group : List.of(
                Texts.all(),
                Cases.all(),
                Wraps.all(),
                Integers.all(),
                Reals.all(),
                Lists.all(),
                ListParts.all(),
                Maps.all(),
                Merges.all(),
                Choices.all(),
                Types.all(),
                Encodings.all(),
                Paths.all(),
                Versions.all(),
                Expressions.all(),
                Urls.all(),
                Refused.all())) {
            group.forEach(function -> all.put(function.name(), function));
        }
        return all.values();
    }
}
