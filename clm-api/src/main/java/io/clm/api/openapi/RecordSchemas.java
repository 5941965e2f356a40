package io.clm.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.clm.core.registry.LifecycleStatus;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says of our records what their code says: every component is there, those that are {@code @Nullable} may be null; and
 * of our enums how they are written on the wire. In what is given to change something, nothing is required.
 */
final class RecordSchemas implements ModelConverter {

    private static final String OURS = "io.clm.";
    private static final String CHANGES = "Update";
    private static final List<String> GIVEN = List.of("Create", "Put");

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type);
        if (raw.isEnum() && raw.getName().startsWith(OURS)) {
            return enumeration(raw, type);
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return anything();
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && raw.isRecord() && raw.getName().startsWith(OURS)) {
            complete(raw, resolved, context.getDefinedModels());
        }
        return resolved;
    }

    private static Schema<Object> anything() {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(new LinkedHashSet<>(List.of("object", "array", "string", "number", "boolean", "null")));
        return schema;
    }

    private static Class<?> raw(AnnotatedType type) {
        JavaType java = Json.mapper().constructType(type.getType());
        return java == null ? Object.class : java.getRawClass();
    }

    /** Those of its constants that are allowed in this place. */
    private static Schema<String> enumeration(Class<?> raw, AnnotatedType type) {
        Schema<String> schema = new Schema<>();
        schema.setType("string");
        schema.setTypes(new LinkedHashSet<>(Set.of("string")));
        schema.setEnum(Arrays.stream(raw.getEnumConstants())
                .map(constant -> constant instanceof LifecycleStatus status
                        ? status.wire()
                        : String.valueOf(constant).toLowerCase(Locale.ROOT))
                .toList());
        allowed(type).ifPresent(schema::setEnum);
        return schema;
    }

    private static Optional<List<String>> allowed(AnnotatedType type) {
        Annotation[] annotations = type.getCtxAnnotations() == null ? new Annotation[0] : type.getCtxAnnotations();
        return Arrays.stream(annotations)
                .filter(io.swagger.v3.oas.annotations.media.Schema.class::isInstance)
                .map(io.swagger.v3.oas.annotations.media.Schema.class::cast)
                .map(given -> List.of(given.allowableValues()))
                .filter(values -> !values.isEmpty())
                .findFirst();
    }

    @SuppressWarnings("rawtypes") // swagger's own signature
    private static void complete(Class<?> raw, Schema<?> resolved, Map<String, Schema> models) {
        String ref = resolved.get$ref();
        Schema<?> model = ref == null ? resolved : models.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null) {
            return;
        }
        boolean optional = model.getName() != null && model.getName().endsWith(CHANGES);
        boolean given = model.getName() != null && GIVEN.stream().anyMatch(model.getName()::endsWith);
        model.setTypes(new LinkedHashSet<>(Set.of("object")));
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            model.getProperties().computeIfPresent(name, (key, schema) -> typed(component, schema));
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean absent = nullable && Absent.when(component);
            if (nullable && !absent) {
                model.getProperties().computeIfPresent(name, (key, schema) -> orNull(schema));
            }
            if (!absent && !(nullable && given)) {
                required.add(name);
            }
        }
        model.setRequired(optional ? null : required);
    }

    /** As the component says, where it does: of a JSON value nothing else tells. */
    private static Schema<?> typed(RecordComponent component, Schema<?> schema) {
        io.swagger.v3.oas.annotations.media.Schema given =
                component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (given != null && given.types().length > 0) {
            schema.setTypes(new LinkedHashSet<>(List.of(given.types())));
        }
        return schema;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        Schema<Object> none = new Schema<>();
        none.setTypes(new LinkedHashSet<>(Set.of("null")));
        Schema<Object> either = new Schema<>();
        either.setOneOf(List.of(schema, none));
        return either;
    }
}
