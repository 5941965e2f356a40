package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.http.OptionFailures;
import io.clm.sim.kube.http.StatusBody;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Change;
import io.clm.sim.kube.store.ChangeType;
import io.clm.sim.kube.store.StatusException;
import io.clm.sim.kube.store.Watch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Streams changes to one client until its time is over. */
final class Watcher {
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration BOOKMARK_EVERY = Duration.ofSeconds(45);

    private final Scope scope;
    private final Call call;
    private final Selection selection;
    private final Presentation presentation;
    private final boolean bookmarks;

    Watcher(Scope scope, Call call) {
        this.scope = scope;
        this.call = call;
        this.selection = Selection.of(call);
        this.presentation = new Presentation(call, scope.clock());
        this.bookmarks = call.request().flag("allowWatchBookmarks");
    }

    /** Without a version, or from version 0, the present objects come first as added ones. */
    Answer watch() {
        long from = call.request().number("resourceVersion");
        requireMatch();
        boolean initial = from == 0 || call.request().flag("sendInitialEvents");
        Start start = scope.store().reading(() -> start(initial, from));
        return new Answer.Stream(out -> run(start, out));
    }

    private void requireMatch() {
        boolean asked = call.request().flag("sendInitialEvents");
        if (asked && !call.request().query("resourceVersionMatch").equals("NotOlderThan")) {
            throw OptionFailures.forbidden(
                    "ListOptions",
                    "resourceVersionMatch",
                    "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        }
    }

    private Start start(boolean initial, long from) {
        long present = scope.store().resourceVersion();
        if (from > present) {
            throw Reader.tooLarge(from, present);
        }
        List<ObjectNode> objects = initial ? scope.store().list(call.kind()) : List.of();
        return new Start(objects, scope.store().watch(call.kind(), initial ? present : from), present);
    }

    private void run(Start start, Answer.LineWriter out) throws IOException, InterruptedException {
        Instant end = scope.clock().instant().plus(timeout());
        try {
            for (ObjectNode object : start.objects()) {
                if (selection.matches(object)) {
                    event(out, "ADDED", object);
                }
            }
            if (call.request().flag("sendInitialEvents")) {
                bookmark(out, start.version(), true);
            }
            follow(start.watch(), end, out);
        } catch (StatusException gone) {
            write(out, "ERROR", StatusBody.of(gone));
        }
    }

    private void follow(Watch watch, Instant end, Answer.LineWriter out) throws IOException, InterruptedException {
        long seen = watch.position();
        for (Instant now = scope.clock().instant();
                now.isBefore(end);
                now = scope.clock().instant()) {
            Duration left = Duration.between(now, end);
            List<Change> changes = watch.next(left.compareTo(BOOKMARK_EVERY) < 0 ? left : BOOKMARK_EVERY);
            for (Change change : changes) {
                tell(out, change);
            }
            if (bookmarks && changes.isEmpty()) {
                seen = Math.max(seen, watch.position());
                bookmark(out, seen, false);
            }
        }
    }

    /** An object that begins to match is added, one that ceases to match is deleted. */
    private void tell(Answer.LineWriter out, Change change) throws IOException {
        ObjectNode before = change.previous();
        boolean matched = before != null && selection.matches(before);
        boolean matches = change.type() != ChangeType.DELETED && selection.matches(change.object());
        if (matches) {
            event(out, matched ? "MODIFIED" : "ADDED", change.object());
        } else if (matched) {
            event(out, "DELETED", leaving(change, Objects.requireNonNull(before)));
        }
    }

    /** What left the selection is told as it was, at the version that took it away. */
    private static ObjectNode leaving(Change change, ObjectNode before) {
        return change.type() == ChangeType.DELETED
                ? change.object()
                : Json.with(
                        before, last -> Meta.of(last).put("resourceVersion", Meta.resourceVersion(change.object())));
    }

    private void event(Answer.LineWriter out, String type, ObjectNode object) throws IOException {
        write(out, type, presentation.one(object));
    }

    private void bookmark(Answer.LineWriter out, long version, boolean initialEnd) throws IOException {
        ObjectNode object = Json.object()
                .put("kind", call.kind().kind())
                .put("apiVersion", call.kind().apiVersion());
        ObjectNode meta = Meta.of(object).put("resourceVersion", Long.toString(version));
        if (initialEnd) {
            meta.putObject("annotations").put("k8s.io/initial-events-end", "true");
        }
        write(out, "BOOKMARK", presentation.one(object));
    }

    private static void write(Answer.LineWriter out, String type, JsonNode object) throws IOException {
        ObjectNode event = Json.object().put("type", type);
        event.set("object", object);
        out.line(Json.bytes(event));
    }

    private Duration timeout() {
        long seconds = call.request().number("timeoutSeconds");
        return seconds > 0 && seconds < LONGEST.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST;
    }

    /** Where a watch begins. */
    private record Start(List<ObjectNode> objects, Watch watch, long version) {}
}
