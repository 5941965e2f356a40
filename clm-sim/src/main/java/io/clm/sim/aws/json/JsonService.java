package io.clm.sim.aws.json;

import io.clm.sim.aws.AwsApi;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.http.Exchange;
import io.clm.sim.journal.Journal;
import io.clm.sim.journal.Outcome;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A service of the JSON protocol: the action is in the header {@code X-Amz-Target}, after the dot. */
public final class JsonService implements AwsApi {
    private static final Pattern READS = Pattern.compile("(Describe|List|Get|Decrypt).*");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final Map<String, JsonAction> actions;
    private final StateLog log;
    private final Journal journal;
    private final InstantSource clock;

    public JsonService(
            String name, Map<String, JsonAction> actions, StateLog log, Journal journal, InstantSource clock) {
        this.name = name;
        this.actions = Map.copyOf(actions);
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void handle(Exchange exchange, Scope scope) throws IOException {
        String target = Optional.ofNullable(exchange.header("X-Amz-Target")).orElse("");
        String action = target.substring(target.indexOf('.') + 1);
        exchange.raw()
                .getResponseHeaders()
                .set("x-amzn-RequestId", UUID.randomUUID().toString());
        try {
            Params params = new Params(JsonFields.of(exchange.body()));
            AwsCall call = new AwsCall(scope, action, params, clock.instant(), journal);
            send(exchange, 200, answered(call));
        } catch (AwsException e) {
            if (!READS.matcher(action).matches()) {
                new AwsCall(scope, action, new Params(Map.of()), clock.instant(), journal)
                        .note(null, action, name, "", Outcome.FAILED, e.message());
            }
            send(exchange, e.status(), Map.of("__type", e.code(), "message", e.message()));
        }
    }

    private Map<String, ?> answered(AwsCall call) {
        JsonAction action = actions.get(call.action());
        if (action == null) {
            throw new AwsException(
                    400,
                    "UnknownOperationException",
                    "The simulated " + name + " does not have the operation " + call.action() + ".");
        }
        return log.transact(() -> action.answer(call));
    }

    private static void send(Exchange exchange, int status, Map<String, ?> body) throws IOException {
        exchange.send(status, "application/x-amz-json-1.1", JSON.writeValueAsString(body));
    }
}
