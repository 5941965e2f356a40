package io.clm.cli.input;

import io.clm.cli.screen.CliFailure;
import io.clm.core.registry.Cluster;
import io.clm.core.registry.Secret;
import io.clm.core.render.CloudFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the cloud would say, recorded in a file: for all clusters, and for one under {@code clusters.<id>}, whose members
 * win. Objects are put together member by member; of images and instance types a cluster's own come first.
 */
public final class FactsFile {

    private static final String CLUSTERS = "clusters";
    private static final Set<String> MEMBERS = Set.of("values", "images", "instanceTypes", "eks", "secrets");

    private final JsonFields all;

    private FactsFile(JsonFields all) {
        this.all = all;
    }

    /** Nothing recorded. */
    public static FactsFile none() {
        return new FactsFile(new JsonFields("facts", Map.of()));
    }

    /** @throws CliFailure when it cannot be read, or is written otherwise */
    public static FactsFile read(Path path) {
        return parse(path.toString(), TextFile.read(path));
    }

    /** @param name how errors call it */
    static FactsFile parse(String name, String text) {
        Set<String> known = new LinkedHashSet<>(MEMBERS);
        known.add(CLUSTERS);
        FactsFile file =
                new FactsFile(JsonFields.of(name, JsonFile.read(name, text)).only(known));
        file.all.object(CLUSTERS).members().keySet().forEach(id -> file.own(id).only(MEMBERS));
        return file;
    }

    private JsonFields own(String id) {
        return all.object(CLUSTERS).object(id);
    }

    public CloudFacts of(Cluster cluster) {
        JsonFields own = own(cluster.id());
        Map<String, @Nullable Object> values = merged(own, "values").members();
        return new CloudFacts(
                null,
                List.of(),
                images(own),
                instanceTypes(own),
                "",
                outputs(values.get("ClusterStackOutputs")),
                secrets(merged(own, "secrets")),
                eks(merged(own, "eks")),
                values);
    }

    private JsonFields merged(JsonFields own, String name) {
        Map<String, @Nullable Object> members =
                new LinkedHashMap<>(all.object(name).members());
        JsonFields winning = own.object(name);
        members.putAll(winning.members());
        return new JsonFields(winning.place(), members);
    }

    private List<CloudFacts.Image> images(JsonFields own) {
        Map<String, CloudFacts.Image> images = new LinkedHashMap<>();
        List<CloudFacts.Image> found = new ArrayList<>();
        for (JsonFields image : own.objects("images")) {
            images.put(image.text("name") + "\n" + image.text("owner"), image(image));
            found.add(image(image));
        }
        for (JsonFields image : all.objects("images")) {
            if (!images.containsKey(image.text("name") + "\n" + image.text("owner"))) {
                found.add(image(image));
            }
        }
        return found;
    }

    private static CloudFacts.Image image(JsonFields image) {
        image.only(Set.of("name", "owner", "id"));
        return new CloudFacts.Image(image.text("name"), image.text("owner"), image.text("id"));
    }

    private List<CloudFacts.InstanceType> instanceTypes(JsonFields own) {
        Map<String, CloudFacts.InstanceType> types = new LinkedHashMap<>();
        own.objects("instanceTypes").forEach(type -> types.putIfAbsent(type.text("type"), instanceType(type)));
        all.objects("instanceTypes").forEach(type -> types.putIfAbsent(type.text("type"), instanceType(type)));
        return List.copyOf(types.values());
    }

    private static CloudFacts.InstanceType instanceType(JsonFields type) {
        type.only(Set.of("type", "vcpu", "memoryBytes", "architecture", "storageDevices", "storageDeviceBytes"));
        return new CloudFacts.InstanceType(
                type.text("type"),
                Math.toIntExact(type.integer("vcpu")),
                type.integer("memoryBytes"),
                type.text("architecture"),
                type.integer("storageDevices"),
                type.integer("storageDeviceBytes"));
    }

    private static Map<String, Secret> secrets(JsonFields fields) {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        fields.members().keySet().forEach(ciphertext -> secrets.put(ciphertext, new Secret(fields.text(ciphertext))));
        return secrets;
    }

    private static CloudFacts.@Nullable Eks eks(JsonFields eks) {
        if (eks.members().isEmpty()) {
            return null;
        }
        eks.only(Set.of("endpoint", "certificateAuthority", "oidcIssuerUrl", "serviceCidr"));
        return new CloudFacts.Eks(
                eks.text("endpoint"),
                eks.text("certificateAuthority"),
                eks.text("oidcIssuerUrl"),
                eks.text("serviceCidr"));
    }

    private static TreeMap<String, String> outputs(@Nullable Object value) {
        TreeMap<String, String> outputs = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, output) -> outputs.put(String.valueOf(name), String.valueOf(output)));
        }
        return outputs;
    }
}
