package io.clm.api.history;

import io.clm.api.reach.Reach;
import io.clm.api.security.Scope;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Which entries somebody may see: a thing may have been elsewhere before, or another of the same id may have been there,
 * so what an entry shows must be in reach, before and after.
 */
@Component
class SeenEntries {
    private final Reach reach;

    SeenEntries(Reach reach) {
        this.reach = reach;
    }

    boolean sees(Scope scope, HistoryEntryDto entry) {
        return scope.wholeFleet()
                || Stream.of(entry.before(), entry.after())
                        .filter(Objects::nonNull)
                        .allMatch(document -> sees(scope, entry.subjectType(), document));
    }

    /** Channels are everybody's; a rollout's path was guarded. */
    private boolean sees(Scope scope, String type, JsonNode document) {
        return switch (type) {
            case "cluster" -> scope.mayRead(text(document, "infrastructure_account"), text(document, "environment"));
            case "infrastructure_account" -> scope.mayRead(text(document, "id"), text(document, "environment"));
            case "freeze" -> !text(document, "scope").equals("cluster") || reach.sees(scope, text(document, "subject"));
            case "channel", "rollout" -> true;
            default -> false;
        };
    }

    private static String text(JsonNode document, String field) {
        return document.path(field).asString("");
    }
}
