package io.clm.sim.kube.schema;

import io.clm.sim.kube.contract.Endpoint;
import io.clm.sim.kube.json.Json;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the bundled schema: version, discovery and the structure of every kind, taken from a running API server, without
 * its texts. Run it with the environment that names the server (KUBE_TESTENV_URL, KUBE_TESTENV_CA_FILE,
 * KUBE_TESTENV_TOKEN) and the file to write as its argument.
 */
public final class BundleGenerator {
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    private final Endpoint server;

    private BundleGenerator(Endpoint server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        Endpoint server = Objects.requireNonNull(Endpoint.fromEnvironment(), "no server in the environment");
        ObjectNode bundle = new BundleGenerator(server).bundle();
        try (OutputStream out = new BestGzip(Files.newOutputStream(Path.of(args[0])))) {
            out.write(Json.bytes(bundle));
        }
    }

    private ObjectNode bundle() throws Exception {
        ObjectNode bundle = Json.object();
        bundle.set("version", server.get("/version").json());
        ArrayNode groups = bundle.putArray("groups");
        groups.addAll((ArrayNode) server.get("/api", AGGREGATED).json().get("items"));
        groups.addAll((ArrayNode) server.get("/apis", AGGREGATED).json().get("items"));
        ObjectNode schemas = bundle.putObject("schemas");
        schemas().forEach(schemas::set);
        return bundle;
    }

    private Map<String, JsonNode> schemas() throws Exception {
        Map<String, JsonNode> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path :
                server.get("/openapi/v3").json().get("paths").properties()) {
            if (path.getKey().startsWith("api/") || path.getKey().startsWith("apis/")) {
                JsonNode document = server.get(Json.text(path.getValue(), "serverRelativeURL"))
                        .json();
                Json.at(document, "components.schemas")
                        .properties()
                        .forEach(schema -> all.put(schema.getKey(), withoutTexts(schema.getValue())));
            }
        }
        return all;
    }

    private static JsonNode withoutTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("description").isString()) {
                object.remove("description");
            }
            object.properties().forEach(entry -> withoutTexts(entry.getValue()));
        }
        if (node instanceof ArrayNode array) {
            array.forEach(BundleGenerator::withoutTexts);
        }
        return node;
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws java.io.IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
