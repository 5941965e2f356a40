package io.clm.sim.aws.s3;

import com.sun.net.httpserver.HttpExchange;
import io.clm.sim.aws.AwsApi;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.http.Exchange;
import io.clm.sim.journal.Journal;
import io.clm.sim.journal.JournalItem;
import io.clm.sim.journal.Outcome;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;

/** S3, in path style. Each call runs in a transaction of its own; those that write are journalled. */
public final class S3Api implements AwsApi {
    private final BucketCalls bucketCalls;
    private final ObjectCalls objectCalls;
    private final StateLog log;
    private final Journal journal;
    private final InstantSource clock;

    public S3Api(Buckets buckets, StateLog log, Journal journal, InstantSource clock) {
        this.bucketCalls = new BucketCalls(buckets);
        this.objectCalls = new ObjectCalls(buckets);
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void handle(Exchange exchange, Scope scope) throws IOException {
        S3Request request = S3Request.of(exchange, scope, clock.instant());
        try {
            S3Answer answer = log.transact(() -> answered(request));
            send(exchange.raw(), answer, request);
        } catch (AwsException e) {
            log.run(() -> note(request, Outcome.FAILED, e.code() + ": " + e.message()));
            send(exchange.raw(), S3Answer.error(e), request);
        }
    }

    private S3Answer answered(S3Request request) {
        S3Answer answer = request.key().isEmpty() ? bucketCalls.answer(request) : objectCalls.answer(request);
        note(request, Outcome.DONE, null);
        return answer;
    }

    private void note(S3Request request, Outcome outcome, @org.jspecify.annotations.Nullable String detail) {
        if (request.method().equals("PUT")) {
            boolean bucket = request.key().isEmpty();
            String action = !bucket
                    ? "put-object"
                    : request.query().keySet().stream()
                            .findFirst()
                            .map(setting -> "put-bucket-" + setting)
                            .orElse("create-bucket");
            journal.add(new JournalItem(
                    request.now(),
                    null,
                    action,
                    bucket ? "Bucket" : "Object",
                    null,
                    bucket ? request.bucket() : request.bucket() + "/" + request.key(),
                    null,
                    outcome,
                    request.scope().account(),
                    detail));
        }
    }

    private static void send(HttpExchange raw, S3Answer answer, S3Request request) throws IOException {
        raw.getResponseHeaders().set("x-amz-request-id", UUID.randomUUID().toString());
        answer.headers().forEach(raw.getResponseHeaders()::set);
        boolean silent = request.method().equals("HEAD") || answer.body().length == 0;
        raw.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
        if (!silent) {
            raw.getResponseBody().write(answer.body());
        }
        raw.close();
    }
}
