package io.clm.sim.kube.http;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Refusals of options in the address of a request. */
public final class OptionFailures {
    private OptionFailures() {}

    public static StatusException unsupported(String options, String field, String value, String supported) {
        String why = "Unsupported value: " + value + ": supported values: " + supported;
        return invalid(options, new Failures.Cause("FieldValueNotSupported", why, field));
    }

    public static StatusException required(String options, String field, String why) {
        return invalid(options, new Failures.Cause("FieldValueRequired", "Required value: " + why, field));
    }

    public static StatusException forbidden(String options, String field, String why) {
        return invalid(options, new Failures.Cause("FieldValueForbidden", "Forbidden: " + why, field));
    }

    private static StatusException invalid(String options, Failures.Cause cause) {
        ObjectNode details = Json.object().put("group", "meta.k8s.io").put("kind", options);
        Failures.causes(details, List.of(cause));
        String message = "%s.meta.k8s.io \"\" is invalid: %s: %s".formatted(options, cause.field(), cause.message());
        return new StatusException(422, "Invalid", message, details);
    }
}
