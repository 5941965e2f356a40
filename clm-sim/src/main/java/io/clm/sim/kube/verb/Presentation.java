package io.clm.sim.kube.verb;

import io.clm.sim.kube.http.Accept;
import io.clm.sim.kube.http.Call;
import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.table.Tables;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored objects into what a client asked for: as they are, only their metadata, or rows of a table. */
final class Presentation {
    private final Call call;
    private final Accept accept;
    private final Clock clock;

    Presentation(Call call, Clock clock) {
        this.call = call;
        this.accept = call.request().accept();
        this.clock = clock;
    }

    /** One object. The tree given is not changed. */
    JsonNode one(ObjectNode object) {
        ObjectNode shown = inVersion(object);
        return switch (accept.as()) {
            case "Table" -> table().of(shown);
            case "PartialObjectMetadata" -> metadata(shown);
            default -> shown;
        };
    }

    /** The items of a list, with the list's own metadata. */
    JsonNode list(Iterable<ObjectNode> objects, ObjectNode listMeta) {
        if (accept.as().equals("Table")) {
            return table().of(objects, listMeta);
        }
        boolean partial = accept.as().equals("PartialObjectMetadataList");
        ObjectNode list = Json.object()
                .put("kind", partial ? "PartialObjectMetadataList" : call.kind().kind() + "List")
                .put("apiVersion", partial ? "meta.k8s.io/v1" : call.kind().apiVersion());
        list.set("metadata", listMeta);
        var items = list.putArray("items");
        objects.forEach(object -> items.add(partial ? metadata(object) : item(object)));
        return list;
    }

    private Tables table() {
        return new Tables(call.resource(), call.request().query("includeObject"), clock.instant());
    }

    private ObjectNode inVersion(ObjectNode object) {
        String version = call.kind().apiVersion();
        if (object.path("apiVersion").asString("").equals(version)) {
            return object;
        }
        return Json.with(object, copy -> copy.put("apiVersion", version));
    }

    /** Items of built-in kinds do not repeat the kind of the list. */
    private ObjectNode item(ObjectNode object) {
        if (call.resource().custom()) {
            return inVersion(object);
        }
        ObjectNode item = Json.object();
        object.properties().forEach(field -> item.set(field.getKey(), field.getValue()));
        return item.remove(List.of("kind", "apiVersion"));
    }

    private static ObjectNode metadata(ObjectNode object) {
        ObjectNode partial = Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
        partial.set("metadata", object.path("metadata"));
        return partial;
    }
}
