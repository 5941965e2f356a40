package io.clm.sim.kube.select;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Picks objects by their labels. */
public final class LabelSelector {
    /** Picks every object. */
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of(), false);

    private static final LabelSelector NOTHING = new LabelSelector(List.of(), true);

    private final List<Requirement> requirements;
    private final boolean nothing;

    private LabelSelector(List<Requirement> requirements, boolean nothing) {
        this.requirements = requirements;
        this.nothing = nothing;
    }

    /** Reads {@code a=b,c!=d,e in (f,g),h,!i}; empty picks everything. Throws a 400 {@link StatusException} on rubbish. */
    public static LabelSelector parse(String text) {
        return new LabelSelector(new SelectorText(text).requirements(), false);
    }

    /** Reads a map of labels, as {@code spec.selector} of a Service. */
    public static LabelSelector ofLabels(JsonNode labels) {
        return new LabelSelector(equalities(labels), false);
    }

    /** Reads {@code matchLabels} and {@code matchExpressions}; an absent selector picks nothing, an empty one all. */
    public static LabelSelector of(JsonNode selector) {
        if (!selector.isObject()) {
            return NOTHING;
        }
        List<Requirement> all = equalities(selector.path("matchLabels"));
        for (JsonNode expression : selector.path("matchExpressions")) {
            all.add(requirement(expression));
        }
        return new LabelSelector(all, false);
    }

    public boolean matches(Map<String, String> labels) {
        return !nothing && requirements.stream().allMatch(requirement -> requirement.matches(labels));
    }

    public boolean matchesObject(JsonNode object) {
        return this == EVERYTHING || matches(Meta.labels(object));
    }

    private static List<Requirement> equalities(JsonNode labels) {
        List<Requirement> all = new ArrayList<>();
        Meta.strings(labels)
                .forEach((key, value) -> all.add(new Requirement(key, Requirement.Operator.IN, Set.of(value))));
        return all;
    }

    private static Requirement requirement(JsonNode expression) {
        Set<String> values = new LinkedHashSet<>();
        expression.path("values").forEach(value -> values.add(value.asString("")));
        return new Requirement(Json.text(expression, "key"), operator(Json.text(expression, "operator")), values);
    }

    private static Requirement.Operator operator(String name) {
        return switch (name) {
            case "In" -> Requirement.Operator.IN;
            case "NotIn" -> Requirement.Operator.NOT_IN;
            case "Exists" -> Requirement.Operator.EXISTS;
            case "DoesNotExist" -> Requirement.Operator.DOES_NOT_EXIST;
            case "Gt" -> Requirement.Operator.GREATER;
            case "Lt" -> Requirement.Operator.LESS;
            default -> throw Failures.badRequest("\"" + name + "\" is not a valid label selector operator");
        };
    }
}
