package io.clm.sim.control;

import io.clm.sim.cluster.ClusterEntry;
import io.clm.sim.cluster.ClusterKeeper;
import io.clm.sim.cluster.Clusters;
import io.clm.sim.fault.ActiveFault;
import io.clm.sim.fault.FaultBook;
import io.clm.sim.http.Exchange;
import io.clm.sim.http.HttpProblem;
import io.clm.sim.journal.JournalFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The control address. */
public final class ControlApi {
    private final JournalFile journal;
    private final FaultBook faults;
    private final Clusters clusters;
    private final ClusterKeeper keeper;

    public ControlApi(JournalFile journal, FaultBook faults, Clusters clusters, ClusterKeeper keeper) {
        this.journal = journal;
        this.faults = faults;
        this.clusters = clusters;
        this.keeper = keeper;
    }

    /** Answers one request. */
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        switch (exchange.method() + " " + path) {
            case "GET /healthz" -> exchange.json(200, Map.of("status", "ok"));
            case "GET /journal" -> journal(exchange);
            case "GET /clusters" -> clusters(exchange);
            case "POST /clusters" -> reserve(exchange);
            case "GET /faults" -> faults(exchange);
            case "POST /faults" -> addFault(exchange);
            case "DELETE /faults" -> clearFaults(exchange);
            default -> other(exchange, path);
        }
    }

    private void journal(Exchange exchange) throws IOException {
        List<String> lines = journal.linesSince(since(exchange.query().getOrDefault("since", "0")));
        exchange.send(200, "application/json", "{\"items\":[" + String.join(",\n", lines) + "]}");
    }

    private static long since(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new HttpProblem(400, "since: the number of items to leave out, not '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private void clusters(Exchange exchange) throws IOException {
        exchange.json(
                200, Map.of("items", clusters.all().stream().map(this::shown).toList()));
    }

    private void reserve(Exchange exchange) throws IOException {
        exchange.json(200, shown(clusters.reserve(ClusterBody.id(exchange.body()))));
    }

    private Map<String, Object> shown(ClusterEntry cluster) {
        return Map.of("id", cluster.id(), "url", cluster.url(), "port", cluster.port(), "up", keeper.up(cluster.id()));
    }

    private void faults(Exchange exchange) throws IOException {
        exchange.json(200, Map.of("items", faults.active().map(FaultView::of).toList()));
    }

    private void addFault(Exchange exchange) throws IOException {
        FaultOrder order = FaultOrder.parse(exchange.body());
        ActiveFault added = faults.add(order.fault(), order.lasting());
        exchange.json(201, FaultView.of(added));
    }

    private void clearFaults(Exchange exchange) throws IOException {
        faults.clear();
        exchange.send(204, "application/json", "");
    }

    private void other(Exchange exchange, String path) throws IOException {
        if (exchange.method().equals("DELETE") && path.startsWith("/faults/")) {
            removeFault(exchange, path.substring("/faults/".length()));
            return;
        }
        boolean known = List.of("/healthz", "/journal", "/clusters", "/faults").contains(path);
        throw known
                ? new HttpProblem(405, exchange.method() + " is not possible on " + path)
                : new HttpProblem(404, "there is no " + path + " here");
    }

    private void removeFault(Exchange exchange, String id) throws IOException {
        if (!faults.remove(id)) {
            throw new HttpProblem(404, "there is no fault " + id);
        }
        exchange.send(204, "application/json", "");
    }
}
