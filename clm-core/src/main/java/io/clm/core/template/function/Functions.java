package io.clm.core.template.function;

import io.clm.core.template.sprig.Sprig;
import io.clm.core.template.value.TemplateFunction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions by name. Immutable. */
public final class Functions {

    private static final Functions STANDARD = new Functions(Map.of())
            .with(Sprig.all())
            .with(Comparisons.all())
            .with(Indexing.all())
            .with(Printing.all())
            .with(TextFunctions.all())
            .with(ListFunctions.all())
            .with(NetworkFunctions.all())
            .with(QuantityFunctions.all())
            .with(AccountFunctions.all())
            .with(PoolFunctions.all())
            .with(KeyFunctions.all())
            .with(CloudFunctions.of(CloudLookup.NONE));

    private final Map<String, TemplateFunction> byName;

    private Functions(Map<String, TemplateFunction> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Go's built-in functions, and those of cluster configurations that need nothing but their arguments. */
    public static Functions standard() {
        return STANDARD;
    }

    /** These and more; of two with one name the later counts. */
    public Functions with(Collection<TemplateFunction> more) {
        Map<String, TemplateFunction> all = new HashMap<>(byName);
        more.forEach(function -> all.put(function.name(), function));
        return new Functions(all);
    }

    public Functions with(TemplateFunction... more) {
        return with(List.of(more));
    }

    public Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
