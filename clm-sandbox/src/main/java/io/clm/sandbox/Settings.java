package io.clm.sandbox;

import java.nio.file.Path;

/** Everything the processes of one sandbox need to know of each other. */
record Settings(Path home, StateDir state, double speed, int webPort, int cloudPort, int databasePort, Tokens tokens) {

    String web() {
        return "http://127.0.0.1:" + webPort;
    }

    String api() {
        return web() + "/api/v1";
    }

    String cloud() {
        return "http://127.0.0.1:" + cloudPort;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/clm";
    }
}
