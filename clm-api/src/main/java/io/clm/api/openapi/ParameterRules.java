package io.clm.api.openapi;

import io.clm.api.idempotency.Idempotency;
import io.clm.api.input.Names;
import io.clm.api.input.Query;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Says of parameters what the API asks of them; of the names in paths what they look like, as CLM's registry has them. */
final class ParameterRules {

    private static final String CLUSTERS = "/api/v1/kubernetes-clusters";
    private static final List<String> LISTS_BY_OPAQUE_CURSOR = List.of(CLUSTERS, "/api/v1/infrastructure-accounts");

    private ParameterRules() {}

    static void add(OpenAPI api) {
        api.getPaths().forEach(ParameterRules::add);
    }

    private static void add(String path, PathItem item) {
        item.readOperations().stream()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> add(path, parameter));
    }

    private static void add(String path, Parameter parameter) {
        // parameters of one kind share a schema
        Schema<?> schema = AnnotationsUtils.clone(parameter.getSchema(), true);
        parameter.setSchema(schema);
        switch (parameter.getName()) {
            case "cluster_id", "account_id" -> schema.setPattern("^[a-z][a-z0-9-:]*[a-z0-9]$");
            case "node_pool_name" -> schema.setPattern("^[a-z][a-z0-9-]*[a-z0-9]$");
            case "config_key" -> schema.setPattern("^[a-z][a-z0-9_]*[a-z0-9]$");
            case "limit" -> schema.minimum(BigDecimal.ONE).maximum(most(path));
            case "sort" ->
                schema.setPattern(path.equals(CLUSTERS) ? oneOf(Names.CLUSTER_SORTS) : oneOf(Names.ACCOUNT_SORTS));
            case "label" -> schema.getItems().setPattern("^[^=]*[^=\\s]");
            case "state" -> schema.setItems(new StringSchema()._enum(List.copyOf(Names.ROLLOUT_STATES.keySet())));
            case "cursor" -> {
                if (!LISTS_BY_OPAQUE_CURSOR.contains(path)) {
                    schema.setFormat("uuid");
                }
            }
            case Idempotency.HEADER -> schema.minLength(1).maxLength(255).pattern("^[!-~]+$");
            default -> {
                // nothing more to say
            }
        }
    }

    private static BigDecimal most(String path) {
        boolean whole = LISTS_BY_OPAQUE_CURSOR.contains(path) || path.endsWith("/events");
        return BigDecimal.valueOf(whole ? Query.LONG_PAGE : Query.SHORT_PAGE);
    }

    private static String oneOf(Map<String, ?> names) {
        return "^(-?(" + String.join("|", names.keySet()) + "))?$";
    }
}
