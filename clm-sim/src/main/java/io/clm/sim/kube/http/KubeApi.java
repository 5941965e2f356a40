package io.clm.sim.kube.http;

import io.clm.sim.http.Exchange;
import io.clm.sim.http.Handler;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.Bundle;
import io.clm.sim.kube.schema.Catalog;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The front door of an API server: what is not about objects is answered here, the rest goes to the resources. */
public final class KubeApi implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(KubeApi.class);

    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    private final Catalog catalog;
    private final Resources resources;
    private final Supplier<OptionalInt> outage;
    private final Discovery discovery;
    private final OpenApi openApi;

    /** Answers a call of a resource. */
    @FunctionalInterface
    public interface Resources {
        /** Answers, or throws a {@link StatusException}. */
        Answer answer(Call call) throws IOException;
    }

    /**
     * An API server.
     *
     * @param outage the status with which everything is answered now, empty in good days
     */
    public KubeApi(Catalog catalog, Resources resources, Supplier<OptionalInt> outage) {
        this.catalog = catalog;
        this.resources = resources;
        this.outage = outage;
        this.discovery = new Discovery(catalog);
        this.openApi = new OpenApi(catalog);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        Request request = new Request(exchange);
        try {
            AnswerWriter.send(request, answer(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) throws IOException {
        try {
            OptionalInt code = outage.get();
            if (code.isPresent()) {
                throw failing(code.getAsInt());
            }
            return route(request);
        } catch (StatusException e) {
            return new Answer.One(e.code(), StatusBody.of(e));
        } catch (RuntimeException e) {
            LOG.error("{} failed", request, e);
            return new Answer.One(500, StatusBody.of(Failures.internal("an error of the simulator: " + e)));
        }
    }

    private Answer route(Request request) throws IOException {
        String path = request.path().replaceAll("/+$", "");
        Optional<Address> address = Address.parse(path.isEmpty() ? "/" : path);
        if (address.isPresent()) {
            return resources.answer(call(request, address.get()));
        }
        return switch (path) {
            case "/version" -> Answer.ok(Bundle.get().version());
            case "/healthz", "/livez", "/readyz" -> new Answer.Text(200, "text/plain", "ok");
            case "/api", "/apis" -> top(request, path.equals("/api"));
            case "/openapi/v2" -> Answer.ok(openApi.version2());
            case "/openapi/v3" -> Answer.ok(openApi.index());
            default -> Answer.ok(deeper(path));
        };
    }

    private Answer top(Request request, boolean core) {
        if (request.accept().as().equals("APIGroupDiscoveryList")) {
            return new Answer.Text(200, AGGREGATED, discovery.aggregated(core).toString());
        }
        return Answer.ok(core ? discovery.coreVersions(request.header("Host")) : discovery.groups());
    }

    private JsonNode deeper(String path) {
        String[] parts = path.split("/");
        if (path.startsWith("/openapi/v3/")) {
            return openApi.document(path.substring("/openapi/v3/".length()));
        }
        if (path.startsWith("/api/") && parts.length == 3) {
            return discovery.resources("", parts[2]);
        }
        if (path.startsWith("/apis/") && parts.length <= 4) {
            return parts.length == 3 ? discovery.group(parts[2]) : discovery.resources(parts[2], parts[3]);
        }
        throw Failures.unknownPath();
    }

    private Call call(Request request, Address address) {
        ApiResource resource = catalog.find(address.group(), address.version(), address.resource())
                .orElseThrow(Failures::unknownPath);
        return new Call(request, resource, address.namespace(), address.name(), address.subresource());
    }

    private static StatusException failing(int code) {
        return code == 429
                ? new StatusException(
                        429, "TooManyRequests", "too many requests, please try again later", Json.object())
                : Failures.internal("the server is having trouble on purpose");
    }
}
