package io.clm.api.history;

import io.clm.api.input.Query;
import io.clm.api.security.Scope;
import io.clm.core.registry.Secret;
import io.clm.store.audit.AuditEntry;
import io.clm.store.audit.AuditFilter;
import io.clm.store.audit.AuditStore;
import io.clm.store.cluster.ClusterSecrets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the audit table tells, page by page. What is marked as secret today is masked in what was before, too. */
@Component
class History {
    private static final String CLUSTER = "cluster";

    private final AuditStore audit;
    private final ClusterSecrets secrets;
    private final JsonMapper json;
    private final SeenEntries seen;

    History(AuditStore audit, ClusterSecrets secrets, JsonMapper json, SeenEntries seen) {
        this.audit = audit;
        this.secrets = secrets;
        this.json = json;
        this.seen = seen;
    }

    /** The changes of one thing, as far as they are in reach; so a page may be shorter than {@code limit}. */
    HistoryPageDto of(Scope scope, String type, String id, @Nullable String cursor, int limit) {
        return page(scope, new AuditFilter(type, id, null, null, Query.id("cursor", cursor)), limit);
    }

    HistoryPageDto page(Scope scope, AuditFilter filter, int limit) {
        Query.limit(limit, Query.SHORT_PAGE);
        List<AuditEntry> found = audit.list(filter, limit + 1);
        List<HistoryEntryDto> items = found.stream()
                .limit(limit)
                .map(this::shown)
                .filter(entry -> seen.sees(scope, entry))
                .toList();
        UUID last = found.size() > limit ? found.get(limit - 1).id() : null;
        return new HistoryPageDto(items, last == null ? null : last.toString());
    }

    private HistoryEntryDto shown(AuditEntry entry) {
        Set<String> marked = entry.subjectType().equals(CLUSTER) ? secrets.paths(entry.subjectId()) : Set.of();
        return HistoryEntryDto.of(entry, document(entry.before(), marked), document(entry.after(), marked));
    }

    private @Nullable JsonNode document(@Nullable String text, Set<String> marked) {
        if (text == null) {
            return null;
        }
        JsonNode document = json.readTree(text);
        mask(document.path("config_items"), "", marked);
        document.path("node_pools")
                .forEach(pool ->
                        mask(pool.path("config_items"), pool.path("name").asString("") + "/", marked));
        return document;
    }

    private static void mask(JsonNode items, String prefix, Set<String> marked) {
        if (items instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(key -> marked.contains(prefix + key))
                    .toList()
                    .forEach(key -> object.put(key, Secret.MASK));
        }
    }
}
