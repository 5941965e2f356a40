package io.clm.sim.kube.controllers.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A number of pods, or so many percent of them. */
public sealed interface IntOrPercent {
    record Count(int value) implements IntOrPercent {}

    record Percent(int value) implements IntOrPercent {}

    /** Reads {@code 2}, {@code "2"} or {@code "25%"}; empty when absent or rubbish. */
    static Optional<IntOrPercent> of(JsonNode node) {
        String text = node.asString("");
        try {
            if (text.endsWith("%")) {
                return Optional.of(new Percent(Integer.parseInt(text.substring(0, text.length() - 1))));
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(new Count(Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many of a total; part of a pod counts as one. */
    default int roundedUp(int total) {
        return switch (this) {
            case Count count -> count.value();
            case Percent percent -> Math.ceilDiv(percent.value() * total, 100);
        };
    }

    /** How many of a total; part of a pod counts as none. */
    default int roundedDown(int total) {
        return switch (this) {
            case Count count -> count.value();
            case Percent percent -> Math.floorDiv(percent.value() * total, 100);
        };
    }
}
