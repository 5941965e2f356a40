package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.DeleteOptions;
import io.clm.sim.kube.store.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision while it is being made. */
public final class Draft {
    private final Subject subject;
    private final List<Write> writes = new ArrayList<>();
    private @Nullable Instant recheckAt;

    /** A decision about an object, by a component that signs its events. */
    public Draft(String component, ResourceKind kind, JsonNode object) {
        this.subject = new Subject(component, kind, object);
    }

    public void create(ResourceKind kind, ObjectNode object) {
        writes.add(new Write.Create(kind, object, subject));
    }

    /** Changes an object, where the change makes a difference. */
    public void change(ResourceKind kind, ObjectNode seen, Consumer<ObjectNode> change) {
        ObjectNode wanted = Json.with(seen, change);
        if (!wanted.equals(seen)) {
            writes.add(new Write.Replace(kind, wanted));
        }
    }

    /** Gives an object another status, where it is another. */
    public void status(ResourceKind kind, ObjectNode seen, ObjectNode status) {
        change(kind, seen, wanted -> wanted.set("status", Json.parseObject(Json.bytes(status))));
    }

    public void delete(ResourceKind kind, ObjectNode seen, DeleteOptions options) {
        writes.add(new Write.Delete(kind, seen, options.withUid(Meta.uid(seen))));
    }

    public void delete(ResourceKind kind, ObjectNode seen) {
        delete(kind, seen, DeleteOptions.GRACEFUL);
    }

    /** An event about the object of this decision. */
    public void tell(String reason, String message) {
        writes.add(new Write.Tell(subject, false, reason, message));
    }

    /** A warning about the object of this decision. */
    public void warn(String reason, String message) {
        writes.add(new Write.Tell(subject, true, reason, message));
    }

    /** An event about another object. */
    public void tell(Subject about, boolean warning, String reason, String message) {
        writes.add(new Write.Tell(about, warning, reason, message));
    }

    /** Looks again at that time, or earlier when another time was named. */
    public void recheck(Instant at) {
        recheckAt = recheckAt == null || at.isBefore(recheckAt) ? at : recheckAt;
    }

    public boolean isEmpty() {
        return writes.isEmpty();
    }

    public Decision done() {
        return new Decision(List.copyOf(writes), Optional.ofNullable(recheckAt));
    }
}
