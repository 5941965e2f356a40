package io.clm.sim.kube.table;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A column.
 *
 * @param type string, integer, boolean, date
 * @param priority 0 = always shown, 1 = with {@code -o wide}
 */
record Column(String name, String type, int priority, Cell cell) {
    /** Makes what a row shows. */
    @FunctionalInterface
    interface Cell {
        JsonNode of(JsonNode object, Instant now);
    }
}
