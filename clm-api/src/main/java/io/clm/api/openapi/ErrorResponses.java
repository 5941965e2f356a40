package io.clm.api.openapi;

import io.clm.api.error.ErrorBodies;
import io.clm.api.error.ProblemBody;
import io.clm.api.error.RegistryError;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** Adds to every operation what its errors look like. */
final class ErrorResponses {

    private static final String PROBLEM = "application/problem+json";

    private ErrorResponses() {}

    static void add(OpenAPI api) {
        List.of(ProblemBody.class, RegistryError.class)
                .forEach(type -> ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(type))
                        .referencedSchemas
                        .forEach(api.getComponents()::addSchemas));
        api.getPaths().forEach(ErrorResponses::add);
    }

    private static void add(String path, PathItem item) {
        Content content = new Content().addMediaType(PROBLEM, ref("ProblemDetails"));
        if (ErrorBodies.isRegistry(path)) {
            content.addMediaType("application/json", ref("RegistryError"));
        }
        ApiResponse error = new ApiResponse().description("What is wrong").content(content);
        item.readOperations().forEach(operation -> operation.getResponses().addApiResponse("default", error));
    }

    private static MediaType ref(String schema) {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
    }
}
