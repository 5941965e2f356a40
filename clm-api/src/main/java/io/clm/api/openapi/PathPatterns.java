package io.clm.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Objects;

/** Says what the names in paths look like, as CLM's registry has them. */
final class PathPatterns {
    private static final String ID = "^[a-z][a-z0-9-:]*[a-z0-9]$";
    private static final Map<String, String> PATTERNS = Map.of(
            "cluster_id",
            ID,
            "account_id",
            ID,
            "node_pool_name",
            "^[a-z][a-z0-9-]*[a-z0-9]$",
            "config_key",
            "^[a-z][a-z0-9_]*[a-z0-9]$");

    private PathPatterns() {}

    static void add(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .forEach(parameters -> parameters.forEach(PathPatterns::add));
    }

    private static void add(Parameter parameter) {
        String pattern = PATTERNS.get(parameter.getName());
        if (pattern != null && parameter.getSchema() != null) {
            parameter.getSchema().setPattern(pattern);
        }
    }
}
