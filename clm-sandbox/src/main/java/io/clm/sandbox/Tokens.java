package io.clm.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bearer tokens of a sandbox, one a role, so that a person can try what each may do. */
record Tokens(String admin, String operator, String viewer) {

    /** Those of the state directory, made where there are none. */
    static Tokens of(StateDir state) throws IOException {
        return new Tokens(
                Secrets.of(state.secret("admin-token")),
                Secrets.of(state.secret("operator-token")),
                Secrets.of(state.secret("viewer-token")));
    }

    Map<String, String> byRole() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("admin", admin);
        tokens.put("operator", operator);
        tokens.put("viewer", viewer);
        return tokens;
    }

    @Override
    public String toString() {
        return "Tokens[]";
    }
}
