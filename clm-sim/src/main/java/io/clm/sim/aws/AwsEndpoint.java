package io.clm.sim.aws;

import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.http.Exchange;
import io.clm.sim.http.FormBody;
import io.clm.sim.http.HttpProblem;
import io.clm.sim.journal.Journal;
import io.clm.sim.journal.Outcome;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes the calls of all services, gives each its transaction, and journals those that fail. */
public final class AwsEndpoint {
    private static final Pattern READS = Pattern.compile("(Describe|List|Get|Validate|AssumeRole).*");

    private final List<AwsService> services;
    private final Map<String, AwsApi> others;
    private final StateLog log;
    private final Journal journal;
    private final InstantSource clock;

    /** @param others services of other protocols, by their name in the scope of signatures */
    public AwsEndpoint(
            List<AwsService> services, Map<String, AwsApi> others, StateLog log, Journal journal, InstantSource clock) {
        this.services = services;
        this.others = Map.copyOf(others);
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    /** Answers one call. */
    public void handle(Exchange exchange) throws IOException {
        Credential credential = Credential.of(exchange.header("Authorization"))
                .orElseThrow(
                        () -> new HttpProblem(403, "a call to AWS is signed: there is no SigV4 Authorization header"));
        AwsApi other = others.get(credential.service());
        if (other == null) {
            query(exchange, credential);
        } else {
            other.handle(exchange, credential.scope());
        }
    }

    private void query(Exchange exchange, Credential credential) throws IOException {
        Params params = new Params(fields(exchange));
        AwsService service = service(credential.service())
                .orElseThrow(() -> new HttpProblem(
                        400,
                        "InvalidAction: there is no service " + credential.service() + " in this simulated cloud"));
        String action = params.find("Action").orElse("");
        answer(exchange, service, new AwsCall(credential.scope(), action, params, clock.instant(), journal));
    }

    private void answer(Exchange exchange, AwsService service, AwsCall call) throws IOException {
        String requestId = UUID.randomUUID().toString();
        exchange.raw().getResponseHeaders().set("x-amzn-RequestId", requestId);
        try {
            exchange.send(200, "text/xml;charset=UTF-8", answered(service, call, requestId));
        } catch (AwsException e) {
            note(service, call, e);
            String error = service.protocol().error(service.namespace(), e.status(), e.code(), e.message(), requestId);
            exchange.send(e.status(), "text/xml;charset=UTF-8", error);
        }
    }

    private String answered(AwsService service, AwsCall call, String requestId) {
        AwsAction action = service.action(call.action());
        return log.transact(() -> service.protocol()
                .answer(service.namespace(), call.action(), requestId, (Xml x) -> action.answer(call, x)));
    }

    private static void note(AwsService service, AwsCall call, AwsException e) {
        boolean unknown = !service.actions().containsKey(call.action());
        if (unknown || !READS.matcher(call.action()).matches()) {
            call.note(null, call.action(), service.name(), Subject.of(call.params()), Outcome.FAILED, e.message());
        }
    }

    private Optional<AwsService> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    private static Map<String, String> fields(Exchange exchange) throws IOException {
        return exchange.method().equals("POST") ? FormBody.parse(exchange.body()) : exchange.query();
    }
}
