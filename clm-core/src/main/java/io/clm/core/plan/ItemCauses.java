package io.clm.core.plan;

import io.clm.core.plan.Cause.Kind;
import io.clm.core.render.DesiredPool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which changed config items make a pool's machines other ones: rendered once more with the item as it was, the pool is
 * another one. Where that cannot be done, an item is named only when a template of the pool names it.
 */
final class ItemCauses {
    private static final int MOST = 12;

    private final DesiredPool wanted;
    private final Insight insight;

    ItemCauses(DesiredPool wanted, Insight insight) {
        this.wanted = wanted;
        this.insight = insight;
    }

    List<Cause> all() {
        String templates = templates();
        return insight.items().stream()
                .filter(item -> item.pool() == null || item.pool().equals(wanted.name()))
                .filter(item -> names(templates, item.name()))
                .limit(MOST)
                .filter(this::counts)
                .map(item -> new Cause(Kind.CONFIG_ITEM, item.text(), item.place()))
                .toList();
    }

    private String templates() {
        String folder = wanted.userDataPath().substring(0, wanted.userDataPath().lastIndexOf('/') + 1);
        return Stream.of("userdata.yaml", "stack.yaml", "files.yaml")
                .flatMap(file ->
                        Stream.of(insight.before(), insight.after()).flatMap(side -> side.read(folder + file).stream()))
                .reduce("", String::concat);
    }

    /** Also a part of its name, as templates put names together: {@code print "image_" .Architecture}. */
    private static boolean names(String templates, String item) {
        String start = item.length() > 12 ? item.substring(0, Math.max(12, item.length() / 2)) : item;
        int at = templates.indexOf(start);
        while (at > 0 && isPartOfName(templates.charAt(at - 1))) {
            at = templates.indexOf(start, at + 1);
        }
        return at >= 0;
    }

    private static boolean isPartOfName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private boolean counts(ItemChange item) {
        Optional<DesiredPool> exchanged = insight.exchange().with(wanted.name(), item);
        return exchanged.map(pool -> !launch(pool).equals(launch(wanted))).orElse(true);
    }

    private static List<Object> launch(DesiredPool pool) {
        return List.of(
                pool.userData(),
                StackTemplate.read(pool.stack().template()).resources().values().stream()
                        .filter(StackResource::isLaunchSpec)
                        .toList());
    }
}
