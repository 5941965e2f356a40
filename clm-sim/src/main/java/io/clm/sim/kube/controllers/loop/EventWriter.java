package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.Kinds;
import io.clm.sim.kube.store.ObjectStore;
import io.clm.sim.kube.store.StatusException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes Event objects; repeated ones are counted, old ones forgotten. A cluster keeps 200 at most, for an hour. */
final class EventWriter {
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofHours(1);

    private final ObjectStore store;
    private final InstantSource clock;

    EventWriter(ObjectStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes one; never fails: an event is only news. */
    void tell(Write.Tell tell) {
        try {
            ObjectNode about = involved(tell.about());
            String namespace = about.path("namespace").asString("default");
            store.list(Kinds.EVENT, namespace).stream()
                    .filter(event -> isSame(event, about, tell))
                    .findFirst()
                    .ifPresentOrElse(this::countAgain, () -> create(about, namespace, tell));
        } catch (StatusException refusal) {
            LOG.debug("event {} not written: {}", tell.reason(), refusal.getMessage());
        }
    }

    private void countAgain(ObjectNode event) {
        store.mutate(
                Kinds.EVENT,
                Meta.namespace(event),
                Meta.name(event),
                again -> again.put("count", Json.number(again, "count", 1) + 1)
                        .put("lastTimestamp", Meta.time(clock.instant())));
    }

    private void create(ObjectNode about, String namespace, Write.Tell tell) {
        String now = Meta.time(clock.instant());
        ObjectNode event = Json.object();
        Meta.of(event)
                .put("name", about.path("name").asString("") + "." + suffix())
                .put("namespace", namespace);
        event.set("involvedObject", about);
        event.put("reason", tell.reason()).put("message", tell.message());
        event.putObject("source").put("component", tell.about().component());
        event.put("firstTimestamp", now).put("lastTimestamp", now).put("count", 1);
        event.put("type", tell.warning() ? "Warning" : "Normal").putNull("eventTime");
        event.put("reportingComponent", tell.about().component()).put("reportingInstance", "");
        store.create(Kinds.EVENT, event);
        forgetOld();
    }

    private void forgetOld() {
        List<ObjectNode> oldestFirst = store.list(Kinds.EVENT).stream()
                .sorted(Comparator.comparing(event -> Json.text(event, "lastTimestamp")))
                .toList();
        Instant tooOld = clock.instant().minus(KEPT);
        for (int i = 0; i < oldestFirst.size(); i++) {
            ObjectNode event = oldestFirst.get(i);
            boolean surplus = oldestFirst.size() - i > MOST;
            if (surplus || Json.text(event, "lastTimestamp").compareTo(Meta.time(tooOld)) < 0) {
                store.delete(Kinds.EVENT, Meta.namespace(event), Meta.name(event), DeleteOptions.NOW);
            }
        }
    }

    private static boolean isSame(JsonNode event, JsonNode about, Write.Tell tell) {
        return Json.text(event, "involvedObject.uid").equals(about.path("uid").asString(""))
                && Json.text(event, "reason").equals(tell.reason())
                && Json.text(event, "message").equals(tell.message());
    }

    private static ObjectNode involved(Subject subject) {
        JsonNode object = subject.object();
        ObjectNode involved = Json.object()
                .put("kind", subject.kind().kind())
                .put("apiVersion", subject.kind().apiVersion())
                .put("name", Meta.name(object))
                .put("uid", Meta.uid(object))
                .put("resourceVersion", Meta.resourceVersion(object));
        if (subject.kind().namespaced()) {
            involved.put("namespace", Meta.namespace(object));
        }
        return involved;
    }

    private static String suffix() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
