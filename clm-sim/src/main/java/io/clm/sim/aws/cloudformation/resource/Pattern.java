package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.Ids;
import io.clm.sim.aws.cloudformation.template.Scalars;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;

/** Fills the patterns of plain kinds. What was made up once stays the same within one resource. */
final class Pattern {
    private static final java.util.regex.Pattern HOLE = java.util.regex.Pattern.compile("\\{([^}]*)}");

    private final ResourceOrder order;
    private final Map<String, String> known = new HashMap<>();

    Pattern(ResourceOrder order) {
        this.order = order;
        known.put("account", order.scope().account());
        known.put("region", order.scope().region());
    }

    Pattern withId(String id) {
        known.put("id", id);
        return this;
    }

    String fill(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1))));
    }

    private String value(String hole) {
        int colon = hole.indexOf(':');
        String argument = hole.substring(colon + 1);
        return switch (colon < 0 ? hole : hole.substring(0, colon)) {
            case "prop" -> Scalars.text(order.properties().get(argument)).replaceFirst("^https://", "");
            case "name" -> named(argument);
            case "lower" -> named(argument).toLowerCase(Locale.ROOT);
            case "hex" -> Ids.hex(argument);
            case "uuid" -> UUID.randomUUID().toString();
            case "hex16" -> known.computeIfAbsent(hole, h -> Ids.hexDigits(16));
            case "upper21" -> Ids.upper(18);
            default -> known.getOrDefault(hole, "");
        };
    }

    private String named(String property) {
        Object given = order.properties().get(property);
        return given == null ? known.computeIfAbsent("name", n -> PhysicalNames.of(order)) : Scalars.text(given);
    }
}
