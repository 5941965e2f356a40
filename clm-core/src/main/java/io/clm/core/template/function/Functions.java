package io.clm.core.template.function;

import io.clm.core.template.sprig.Sprig;
import io.clm.core.template.value.TemplateFunction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions by name. Immutable; more functions lie as a layer on top of these, so that adding a few costs little. */
public final class Functions {

    private static final Functions STANDARD = new Functions(null, Map.of())
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
            .with(CloudFunctions.of(CloudLookup.NONE))
            .inOneLayer();

    private final @Nullable Functions below;
    private final Map<String, TemplateFunction> own;

    private Functions(@Nullable Functions below, Map<String, TemplateFunction> own) {
        this.below = below;
        this.own = own;
    }

    /** Go's built-in functions, and those of cluster configurations that need nothing but their arguments. */
    public static Functions standard() {
        return STANDARD;
    }

    /** These and more; of two with one name the later counts. */
    public Functions with(Collection<TemplateFunction> more) {
        Map<String, TemplateFunction> layer = new HashMap<>();
        more.forEach(function -> layer.put(function.name(), function));
        return new Functions(this, layer);
    }

    public Functions with(TemplateFunction... more) {
        return with(List.of(more));
    }

    public Optional<TemplateFunction> find(String name) {
        for (Functions layer = this; layer != null; layer = layer.below) {
            TemplateFunction found = layer.own.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    public Set<String> names() {
        return Set.copyOf(all().keySet());
    }

    private Functions inOneLayer() {
        return new Functions(null, Map.copyOf(all()));
    }

    private Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = below == null ? new HashMap<>() : below.all();
        all.putAll(own);
        return all;
    }
}
