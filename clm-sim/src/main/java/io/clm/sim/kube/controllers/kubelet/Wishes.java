package io.clm.sim.kube.controllers.kubelet;

import io.clm.sim.clock.SimClock;
import io.clm.sim.kube.controllers.loop.Owners;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Kinds;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How a pod is to behave: what its annotations {@code testenv/…} ask for, else what pods do.
 *
 * @param ready whether it passes its readiness probe
 * @param start from binding to running
 * @param complete from running to its end; empty: it runs on
 * @param stop from deletion to its end
 * @param exitCode when it completes
 */
record Wishes(boolean ready, Duration start, Optional<Duration> complete, Duration stop, int exitCode) {
    private static final Duration START = Duration.ofSeconds(5);
    private static final Duration COMPLETE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(3);

    /** An annotation that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String annotation, String value) {
            super("annotation %s: cannot read \"%s\"".formatted(annotation, value));
        }
    }

    static Wishes of(JsonNode pod, SimClock clock) throws Unreadable {
        Map<String, String> annotations = Meta.annotations(pod);
        boolean always = Json.text(pod, "spec.restartPolicy").matches("|Always");
        boolean ends = annotations.containsKey("testenv/complete-after") || Owners.isControlledBy(pod, Kinds.JOB);
        Duration complete = duration(annotations, "testenv/complete-after", clock.delay(COMPLETE));
        return new Wishes(
                !"false".equals(annotations.get("testenv/ready")),
                duration(annotations, "testenv/start-after", clock.delay(START)),
                ends && !always ? Optional.of(complete) : Optional.empty(),
                duration(annotations, "testenv/stop-after", clock.delay(STOP)),
                number(annotations, "testenv/exit-code"));
    }

    private static Duration duration(Map<String, String> annotations, String name, Duration otherwise)
            throws Unreadable {
        String text = annotations.get(name);
        if (text == null) {
            return otherwise;
        }
        return GoDuration.parse(text).orElseThrow(() -> new Unreadable(name, text));
    }

    private static int number(Map<String, String> annotations, String name) throws Unreadable {
        String text = annotations.getOrDefault(name, "0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(name, text);
        }
    }
}
