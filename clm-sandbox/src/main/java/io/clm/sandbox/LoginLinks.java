package io.clm.sandbox;

import io.clm.sandbox.web.Api;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps a login link in {@code sandbox.json} that still works: each works once. */
final class LoginLinks {

    private final Api api;
    private final String web;
    private String ticketId = "";

    LoginLinks(Api api, String web) {
        this.api = api;
        this.web = web;
    }

    /** A link nobody has used. */
    String fresh() throws IOException, InterruptedException {
        JsonNode ticket = api.post("/login-tickets", Map.of());
        ticketId = ticket.get("id").asString();
        return web + "/login?ticket=" + ticket.get("ticket").asString();
    }

    boolean isUsed() throws IOException, InterruptedException {
        return !api.has("/login-tickets/" + ticketId);
    }
}
