package io.clm.sim.control;

import io.clm.sim.fault.AwayMode;
import io.clm.sim.fault.Fault;
import io.clm.sim.http.HttpProblem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request to switch a fault on. */
record FaultOrder(Fault fault, @Nullable Duration lasting) {
    private static final Set<String> COMMON = Set.of("type", "cluster", "for");

    static FaultOrder parse(String body) {
        JsonBody json = JsonBody.parse(body);
        return new FaultOrder(fault(json), GoDuration.parse("for", json.optional("for")));
    }

    private static Fault fault(JsonBody json) {
        String type = json.text("type");
        return switch (type) {
            case "node-never-boots" -> {
                only(json, "pool", "count");
                yield new Fault.NodeNeverBoots(json.text("cluster"), json.optional("pool"), json.count("count"));
            }
            case "pdb-never-allows" -> {
                only(json, "namespace", "name");
                yield new Fault.PdbNeverAllows(json.text("cluster"), json.text("namespace"), json.text("name"));
            }
            case "api-server-away" -> {
                only(json, "mode");
                yield new Fault.ApiServerAway(json.text("cluster"), mode(json.optional("mode")));
            }
            case "stack-failure" -> {
                only(json, "stack", "resource");
                yield new Fault.StackFailure(json.text("cluster"), json.optional("stack"), json.optional("resource"));
            }
            default ->
                throw new HttpProblem(
                        400,
                        "type: must be node-never-boots, pdb-never-allows, api-server-away or stack-failure, not '"
                                + type + "'");
        };
    }

    private static AwayMode mode(@Nullable String text) {
        return switch (text) {
            case null -> AwayMode.REFUSED;
            case "refused" -> AwayMode.REFUSED;
            case "http-500" -> AwayMode.HTTP_500;
            case "http-429" -> AwayMode.HTTP_429;
            default -> throw new HttpProblem(400, "mode: must be refused, http-500 or http-429, not '" + text + "'");
        };
    }

    private static void only(JsonBody json, String... more) {
        Set<String> names = new HashSet<>(COMMON);
        names.addAll(List.of(more));
        json.allowOnly(names);
    }
}
