package io.clm.sim.kube.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;

/** A namespace for one case, deleted at its end without waiting for it. */
record Namespaces(Endpoint server, String name) implements AutoCloseable {
    static Namespaces create(Endpoint server) throws Exception {
        String name = "case-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        Response created = server.send(
                "POST",
                "/api/v1/namespaces",
                "application/json",
                "application/json",
                "{\"metadata\":{\"name\":\"" + name + "\"}}");
        assertThat(created.code()).isEqualTo(201);
        return new Namespaces(server, name);
    }

    @Override
    public void close() throws Exception {
        server.send("DELETE", "/api/v1/namespaces/" + name, "application/json", "", "");
    }
}
