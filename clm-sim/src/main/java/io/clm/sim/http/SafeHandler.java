package io.clm.sim.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only loopback names in, turns problems into documents and bugs into 500, and always closes the exchange. */
final class SafeHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SafeHandler.class);

    private final Handler handler;

    SafeHandler(Handler handler) {
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange raw) throws IOException {
        try (raw) {
            serve(new Exchange(raw));
        }
    }

    private void serve(Exchange exchange) throws IOException {
        try {
            if (!LoopbackHost.allows(exchange.header("Host"))) {
                throw new HttpProblem(403, "this address serves loopback host names only");
            }
            handler.handle(exchange);
        } catch (HttpProblem e) {
            problem(exchange, e.status(), e.detail());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", exchange.method(), exchange.path(), e);
            problem(exchange, 500, "an error of the simulator itself: " + e);
        }
    }

    private static void problem(Exchange exchange, int status, String detail) throws IOException {
        Object body = Map.of("type", "about:blank", "title", Reason.of(status), "status", status, "detail", detail);
        exchange.json(status, "application/problem+json", body);
    }
}
