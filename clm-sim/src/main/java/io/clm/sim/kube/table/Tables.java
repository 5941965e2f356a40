package io.clm.sim.kube.table;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.schema.ApiResource;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes tables of one kind. */
public final class Tables {
    private final List<Column> columns;
    private final String include;
    private final Instant now;

    /**
     * Tables at a moment.
     *
     * @param include what of each object goes along: None, Metadata (also when empty) or Object
     */
    public Tables(ApiResource resource, String include, Instant now) {
        this.columns = Columns.of(resource);
        this.include = include;
        this.now = now;
    }

    public JsonNode of(ObjectNode object) {
        ObjectNode meta = Json.object();
        meta.set("resourceVersion", object.path("metadata").path("resourceVersion"));
        return of(List.of(object), meta);
    }

    public JsonNode of(Iterable<ObjectNode> objects, ObjectNode listMeta) {
        ObjectNode table = Json.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
        table.set("metadata", listMeta);
        ArrayNode definitions = table.putArray("columnDefinitions");
        for (Column column : columns) {
            definitions
                    .addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("format", column.name().equals("Name") ? "name" : "")
                    .put("description", "")
                    .put("priority", column.priority());
        }
        ArrayNode rows = table.putArray("rows");
        objects.forEach(object -> rows.add(row(object)));
        return table;
    }

    private ObjectNode row(ObjectNode object) {
        ObjectNode row = Json.object();
        ArrayNode cells = row.putArray("cells");
        for (Column column : columns) {
            cells.add(column.cell().of(object, now));
        }
        switch (include) {
            case "None" -> {}
            case "Object" -> row.set("object", object);
            default -> {
                ObjectNode partial =
                        Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
                partial.set("metadata", object.path("metadata"));
                row.set("object", partial);
            }
        }
        return row;
    }
}
