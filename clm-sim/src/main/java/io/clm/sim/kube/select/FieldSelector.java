package io.clm.sim.kube.select;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ResourceKind;
import io.clm.sim.kube.store.StatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Picks objects by the few fields that each kind offers for it. */
public final class FieldSelector {
    private static final Set<String> ALWAYS = Set.of("metadata.name", "metadata.namespace");
    private static final Map<String, Set<String>> BY_KIND = Map.ofEntries(
            Map.entry(
                    Kinds.POD.groupResource(),
                    Set.of(
                            "spec.nodeName",
                            "spec.restartPolicy",
                            "spec.schedulerName",
                            "spec.serviceAccountName",
                            "spec.hostNetwork",
                            "status.phase",
                            "status.podIP",
                            "status.nominatedNodeName")),
            Map.entry(Kinds.NODE.groupResource(), Set.of("spec.unschedulable")),
            Map.entry(Kinds.NAMESPACE.groupResource(), Set.of("status.phase")),
            Map.entry(Kinds.SECRET.groupResource(), Set.of("type")),
            Map.entry(Kinds.REPLICA_SET.groupResource(), Set.of("status.replicas")),
            Map.entry(Kinds.JOB.groupResource(), Set.of("status.successful")),
            Map.entry(Kinds.SERVICE.groupResource(), Set.of("spec.clusterIP", "spec.type")),
            Map.entry(
                    Kinds.EVENT.groupResource(),
                    Set.of(
                            "involvedObject.kind",
                            "involvedObject.namespace",
                            "involvedObject.name",
                            "involvedObject.uid",
                            "involvedObject.apiVersion",
                            "involvedObject.resourceVersion",
                            "involvedObject.fieldPath",
                            "reason",
                            "reportingComponent",
                            "source",
                            "type")));

    /** One comparison. */
    private record Term(String field, boolean equal, String value) {}

    private final List<Term> terms;

    private FieldSelector(List<Term> terms) {
        this.terms = terms;
    }

    /** Reads {@code a=b,c!=d}; a field that the kind does not offer is a 400 {@link StatusException}. */
    public static FieldSelector parse(ResourceKind kind, String text) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                terms.add(term(kind, part.strip()));
            }
        }
        return new FieldSelector(terms);
    }

    public boolean matches(JsonNode object) {
        return terms.stream().allMatch(term -> value(object, term.field()).equals(term.value()) == term.equal());
    }

    /** The name that alone can match, or empty; makes lists by name cheap. */
    public String onlyName() {
        return terms.stream()
                .filter(term -> term.equal() && term.field().equals("metadata.name"))
                .map(Term::value)
                .findFirst()
                .orElse("");
    }

    private static Term term(ResourceKind kind, String part) {
        int sign = part.indexOf('=');
        if (sign <= 0) {
            throw Failures.badRequest("invalid selector: '" + part + "'; can't understand '" + part + "'");
        }
        boolean not = part.charAt(sign - 1) == '!';
        String field = part.substring(0, not ? sign - 1 : sign);
        String value = part.substring(part.startsWith("==", sign) ? sign + 2 : sign + 1);
        if (!ALWAYS.contains(field)
                && !BY_KIND.getOrDefault(kind.groupResource(), Set.of()).contains(field)) {
            throw Failures.badRequest(unknown(kind, field));
        }
        return new Term(field, !not, value);
    }

    private static String unknown(ResourceKind kind, String field) {
        return BY_KIND.containsKey(kind.groupResource())
                ? "field label not supported: " + field
                : "\"%s\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
                        .formatted(field);
    }

    private static String value(JsonNode object, String field) {
        return switch (field) {
            case "spec.unschedulable" -> Boolean.toString(Json.at(object, field).asBoolean(false));
            case "source" -> Json.text(object, "source.component");
            default -> Json.text(object, field);
        };
    }
}
