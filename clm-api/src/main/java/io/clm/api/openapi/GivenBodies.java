package io.clm.api.openapi;

import io.clm.api.input.Fields;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of bodies that are given what the API asks of them: no field that it does not know, no blank texts. */
final class GivenBodies {

    private static final List<String> WITHOUT_BLANKS = List.of(
            "InfrastructureAccount",
            "InfrastructureAccountUpdate",
            "ClusterCreate",
            "ClusterUpdate",
            "NodePoolCreate",
            "NodePoolUpdate",
            "FreezeCreate",
            "FreezeUpdate");
    private static final String SOMETHING = "\\S";
    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas;

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's own signature
    private GivenBodies(Map schemas) {
        this.schemas = schemas;
    }

    static void add(OpenAPI api) {
        GivenBodies bodies = new GivenBodies(api.getComponents().getSchemas());
        Set<String> given = new LinkedHashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(media -> bodies.collect(media.getSchema(), given));
        given.forEach(bodies::close);
        WITHOUT_BLANKS.forEach(bodies::refuseBlanks);
    }

    private void collect(Schema<?> schema, Set<String> given) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REF.length());
            if (given.add(name)) {
                properties(name).values().forEach(property -> collect(property, given));
            }
        }
        if (schema.getItems() != null) {
            collect(schema.getItems(), given);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(one -> collect(one, given));
        }
    }

    private void close(String name) {
        Schema<?> schema = schemas.get(name);
        if (schema != null && schema.getProperties() != null && schema.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(false);
        }
    }

    private void refuseBlanks(String name) {
        properties(name).values().stream()
                .filter(property -> Set.of("string").equals(property.getTypes()))
                .filter(property -> property.getEnum() == null && property.getFormat() == null)
                .forEach(GivenBodies::asFilled);
    }

    private static void asFilled(Schema<?> text) {
        if (text.getPattern() == null) {
            text.setPattern(SOMETHING);
        }
        if (text.getMaxLength() == null) {
            text.setMaxLength(Fields.NAME_LENGTH);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's own signature
    private Map<String, Schema<?>> properties(String name) {
        Schema<?> schema = schemas.get(name);
        Map properties = schema == null ? null : schema.getProperties();
        return properties == null ? Map.of() : properties;
    }
}
