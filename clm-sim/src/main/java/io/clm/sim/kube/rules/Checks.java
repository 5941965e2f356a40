package io.clm.sim.kube.rules;

import io.clm.sim.kube.json.Json;
import io.clm.sim.kube.json.Meta;
import io.clm.sim.kube.schema.ApiResource;
import io.clm.sim.kube.schema.StructType;
import io.clm.sim.kube.select.LabelSelector;
import io.clm.sim.kube.store.Failures;
import io.clm.sim.kube.store.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with an object, taken by itself. */
final class Checks {
    private static final Map<String, BiConsumer<ObjectNode, List<Failures.Cause>>> BY_KIND = Map.of(
            Kinds.DEPLOYMENT.groupResource(), Checks::workload,
            Kinds.REPLICA_SET.groupResource(), Checks::workload,
            Kinds.STATEFUL_SET.groupResource(), Checks::workload,
            Kinds.DAEMON_SET.groupResource(), Checks::workload,
            Kinds.POD.groupResource(), (object, causes) -> pod(object, "spec", causes),
            Kinds.JOB.groupResource(), (object, causes) -> job(object, "spec.", causes),
            Kinds.CRON_JOB.groupResource(), Checks::cronJob,
            Kinds.PDB.groupResource(), Checks::budget,
            Kinds.CONFIG_MAP.groupResource(), Checks::keys,
            Kinds.SECRET.groupResource(), Checks::keys);

    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");

    private Checks() {}

    static List<Failures.Cause> of(ApiResource resource, ObjectNode object) {
        List<Failures.Cause> causes = new ArrayList<>();
        Names.check(resource.kind(), object, causes);
        if (resource.custom()) {
            causes.addAll(Decoder.decode(resource, object.deepCopy()).wrong());
        }
        if (resource.type() instanceof StructType struct) {
            causes.addAll(Required.missing(struct, object));
        }
        BY_KIND.getOrDefault(resource.kind().groupResource(), (any, none) -> {}).accept(object, causes);
        if (resource.kind().sameObjectsAs(Kinds.CRD)) {
            definition(object, causes);
        }
        if (!resource.custom()) {
            causes.sort(Comparator.comparing(Failures.Cause::field));
        }
        return causes;
    }

    private static void definition(ObjectNode object, List<Failures.Cause> causes) {
        String name = Json.text(object, "metadata.name");
        if (!name.equals(Json.text(object, "spec.names.plural") + "." + Json.text(object, "spec.group"))) {
            String why = "Invalid value: \"%s\": must be spec.names.plural+\".\"+spec.group".formatted(name);
            causes.add(new Failures.Cause("FieldValueInvalid", why, "metadata.name"));
        }
    }

    private static void workload(ObjectNode object, List<Failures.Cause> causes) {
        JsonNode labels = Json.at(object, "spec.template.metadata.labels");
        JsonNode selector = Json.at(object, "spec.selector");
        if (!LabelSelector.of(selector).matches(Meta.strings(labels))) {
            String shown = labels.isObject() ? labels.toString() : "null";
            causes.add(new Failures.Cause(
                    "FieldValueInvalid",
                    "Invalid value: " + shown + ": `selector` does not match template `labels`",
                    "spec.template.metadata.labels"));
        }
        pod(object, "spec.template.spec", causes);
        JsonNode replicas = Json.at(object, "spec.replicas");
        if (replicas.asInt(0) < 0) {
            causes.add(new Failures.Cause(
                    "FieldValueInvalid",
                    "Invalid value: " + replicas + ": must be greater than or equal to 0",
                    "spec.replicas"));
        }
    }

    private static void pod(JsonNode object, String path, List<Failures.Cause> causes) {
        Set<String> seen = new HashSet<>();
        JsonNode containers = Json.at(object, path + ".containers");
        for (int i = 0; i < containers.size(); i++) {
            String here = path + ".containers[" + i + "]";
            String name = containers.path(i).path("name").asString("");
            if (!name.isEmpty() && !Names.isDnsLabel(name)) {
                causes.add(Names.notDnsLabel(here + ".name", name));
            }
            if (!name.isEmpty() && !seen.add(name)) {
                causes.add(
                        new Failures.Cause("FieldValueDuplicate", "Duplicate value: \"" + name + "\"", here + ".name"));
            }
            if (containers.path(i).path("image").asString("").isEmpty()) {
                causes.add(new Failures.Cause("FieldValueRequired", "Required value", here + ".image"));
            }
        }
    }

    private static void job(JsonNode object, String path, List<Failures.Cause> causes) {
        pod(object, path + "template.spec", causes);
        String policy = Json.text(object, path + "template.spec.restartPolicy");
        if (!Set.of("OnFailure", "Never").contains(policy)) {
            causes.add(new Failures.Cause(
                    "FieldValueRequired",
                    "Required value: valid values: \"OnFailure\", \"Never\"",
                    path + "template.spec.restartPolicy"));
        }
    }

    private static void cronJob(JsonNode object, List<Failures.Cause> causes) {
        String schedule = Json.text(object, "spec.schedule");
        int fields = schedule.strip().split("\\s+").length;
        if (!schedule.isEmpty() && fields != 5 && !schedule.startsWith("@")) {
            String why = "expected exactly 5 fields, found " + fields + ": [" + schedule.replaceAll("\\s+", " ") + "]";
            causes.add(Names.invalid("spec.schedule", schedule, why));
        }
        job(object, "spec.jobTemplate.spec.", causes);
    }

    private static void keys(ObjectNode object, List<Failures.Cause> causes) {
        for (String key : object.path("data").propertyNames()) {
            if (!KEY.matcher(key).matches()) {
                causes.add(Names.invalid(
                        "data[" + key + "]",
                        key,
                        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',"
                                + "  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"));
            }
        }
    }

    private static void budget(JsonNode object, List<Failures.Cause> causes) {
        JsonNode spec = object.path("spec");
        if (spec.has("minAvailable") && spec.has("maxUnavailable")) {
            String why = "Invalid value: " + spec + ": minAvailable and maxUnavailable cannot be both set";
            causes.add(new Failures.Cause("FieldValueInvalid", why, "spec"));
        }
    }
}
