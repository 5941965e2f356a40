package io.clm.store.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clm.core.registry.ConfigItems;
import io.clm.core.registry.LifecycleStatus;
import io.clm.core.registry.Problem;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Core records as JSON documents. What a newer program wrote and this one does not know is left out when read. */
public final class Json {

    private static final JsonMapper PLAIN =
            base().addMixIn(ConfigItems.class, PlainItems.class).build();
    private static final JsonMapper AUDIT = base().addMixIn(ConfigItems.class, MaskedItems.class)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addMixIn(LifecycleStatus.class, WireName.class)
            .addMixIn(Problem.class, FlatProblem.class)
            .build();

    private Json() {}

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultVisibility(all -> all.withVisibility(
                                com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY));
    }

    public static String write(Object value) {
        return PLAIN.writeValueAsString(value);
    }

    /** As the API shows it, with every encrypted value masked. */
    public static String writeAudit(Object value) {
        return AUDIT.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return PLAIN.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return PLAIN.readValue(json, type);
    }

    public static <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    private abstract static class PlainItems {
        @JsonCreator
        static ConfigItems of(Map<String, String> values) {
            return ConfigItems.of(values);
        }

        @JsonValue
        abstract SortedMap<String, String> values();
    }

    private abstract static class MaskedItems {
        @JsonValue
        abstract SortedMap<String, String> masked();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface FlatProblem {
        @JsonAnyGetter
        Map<String, String> more();
    }

    private abstract static class WireName {
        @JsonValue
        abstract String wire();
    }
}
