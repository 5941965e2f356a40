package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Answer;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.StatusException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Answers gets and lists. */
final class Reader {
    private final Scope scope;

    Reader(Scope scope) {
        this.scope = scope;
    }

    Answer get(Call call) {
        ObjectNode object = scope.store()
                .get(call.kind(), call.namespace(), call.name())
                .orElseThrow(() -> Failures.notFound(call.kind(), call.name()));
        return Answer.ok(new Presentation(call, scope.clock()).one(object));
    }

    Answer list(Call call) {
        Selection selection = Selection.of(call);
        Page page = scope.store()
                .reading(() -> new Page(present(call), scope.store().resourceVersion()));
        requireVersion(call, page.version());
        List<ObjectNode> matching =
                page.objects().stream().filter(selection::matches).toList();
        return Answer.ok(new Presentation(call, scope.clock()).list(part(call, matching), meta(call, matching, page)));
    }

    private List<ObjectNode> present(Call call) {
        return call.namespace().isEmpty() || !call.kind().namespaced()
                ? scope.store().list(call.kind())
                : scope.store().list(call.kind(), call.namespace());
    }

    /** Pages go on after the last name, in the present state. */
    private static List<ObjectNode> part(Call call, List<ObjectNode> matching) {
        int start = start(call, matching);
        long limit = call.request().number("limit");
        int end = limit <= 0 ? matching.size() : (int) Math.min(matching.size(), start + limit);
        return matching.subList(start, end);
    }

    private static ObjectNode meta(Call call, List<ObjectNode> matching, Page page) {
        ObjectNode meta = Json.object().put("resourceVersion", Long.toString(page.version()));
        List<ObjectNode> part = part(call, matching);
        int left = matching.size() - start(call, matching) - part.size();
        if (left > 0) {
            byte[] last = place(part.getLast()).getBytes(StandardCharsets.UTF_8);
            meta.put("continue", Base64.getUrlEncoder().withoutPadding().encodeToString(last));
            meta.put("remainingItemCount", left);
        }
        return meta;
    }

    private static int start(Call call, List<ObjectNode> matching) {
        String token = call.request().query("continue");
        if (token.isEmpty()) {
            return 0;
        }
        String last = decoded(token);
        int start = 0;
        while (start < matching.size() && place(matching.get(start)).compareTo(last) <= 0) {
            start++;
        }
        return start;
    }

    private static String decoded(String token) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (place.indexOf('\0') >= 0) {
                return place;
            }
            throw Failures.badRequest("continue key is not valid: it names no place in the list");
        } catch (IllegalArgumentException e) {
            throw Failures.badRequest("continue key is not valid: " + e.getMessage());
        }
    }

    private static String place(ObjectNode object) {
        return Meta.namespace(object) + "\0" + Meta.name(object);
    }

    private static void requireVersion(Call call, long present) {
        long wanted = call.request().number("resourceVersion");
        if (wanted > present) {
            throw tooLarge(wanted, present);
        }
    }

    static StatusException tooLarge(long wanted, long present) {
        ObjectNode details = Json.object();
        Failures.causes(
                details, List.of(new Failures.Cause("ResourceVersionTooLarge", "Too large resource version", "")));
        details.put("retryAfterSeconds", 1);
        String message = "Timeout: Too large resource version: %d, current: %d".formatted(wanted, present);
        return new StatusException(504, "Timeout", message, details);
    }

    /** What a list saw. */
    private record Page(List<ObjectNode> objects, long version) {}
}
