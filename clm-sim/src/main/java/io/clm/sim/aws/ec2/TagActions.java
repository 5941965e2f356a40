package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** CreateTags, DeleteTags, DescribeTags, of instances and launch templates. */
final class TagActions {
    private final Instances instances;
    private final LaunchTemplates templates;

    TagActions(Instances instances, LaunchTemplates templates) {
        this.instances = instances;
        this.templates = templates;
    }

    private record Tag(String resource, String type, String key, String value) {}

    Map<String, AwsAction> actions() {
        return Map.of("CreateTags", this::create, "DeleteTags", this::delete, "DescribeTags", this::describe);
    }

    private void create(AwsCall call, Xml x) {
        Map<String, String> more = call.params().pairs("Tag", "Key", "Value");
        more.keySet().stream().filter(key -> key.startsWith("aws:")).forEach(TagActions::reserved);
        change(call, "create-tags", tags -> {
            Map<String, String> all = new HashMap<>(tags);
            all.putAll(more);
            return all;
        });
        x.text("return", true);
    }

    private void delete(AwsCall call, Xml x) {
        List<Params> gone = call.params().items("Tag");
        change(call, "delete-tags", tags -> {
            Map<String, String> rest = new HashMap<>(tags);
            gone.forEach(tag -> tag.find("Value")
                    .ifPresentOrElse(value -> rest.remove(tag.text("Key"), value), () -> rest.remove(tag.text("Key"))));
            return rest;
        });
        x.text("return", true);
    }

    private void change(AwsCall call, String what, UnaryOperator<Map<String, String>> change) {
        for (String id : call.params().texts("ResourceId")) {
            if (id.startsWith("i-")) {
                Instance instance = instances.get(call.scope(), id);
                instances.put(instance.tagged(change.apply(instance.tags())));
                note(call, what, "Instance", id, instance.tags());
            } else {
                LaunchTemplate template = new TemplateLookup(templates).byId(call.scope(), id);
                templates.put(template.tagged(change.apply(template.tags())));
                note(call, what, "LaunchTemplate", id, template.tags());
            }
        }
    }

    private static void note(AwsCall call, String what, String kind, String id, Map<String, String> tags) {
        call.note(Tags.cluster(tags).orElse(null), what, kind, id, id, Outcome.DONE, null);
    }

    private void describe(AwsCall call, Xml x) {
        List<Tag> all = new ArrayList<>();
        instances.in(call.scope()).forEach(i -> i.tags().forEach((k, v) -> all.add(new Tag(i.id(), "instance", k, v))));
        templates
                .in(call.scope())
                .forEach(t -> t.tags().forEach((k, v) -> all.add(new Tag(t.id(), "launch-template", k, v))));
        Filters filters = Filters.ec2(call.params());
        List<Tag> found = all.stream()
                .filter(tag -> filters.pass(name -> said(tag, name)))
                .toList();
        x.list(
                "tagSet",
                found,
                (t, tag) -> t.text("resourceId", tag.resource())
                        .text("resourceType", tag.type())
                        .text("key", tag.key())
                        .text("value", tag.value()));
    }

    private static Collection<String> said(Tag tag, String filter) {
        return switch (filter) {
            case "resource-id" -> List.of(tag.resource());
            case "resource-type" -> List.of(tag.type());
            case "key" -> List.of(tag.key());
            case "value" -> List.of(tag.value());
            default -> throw UnknownFilter.of(filter);
        };
    }

    private static void reserved(String key) {
        throw new AwsException(
                400, "InvalidParameterValue", "Tag keys starting with 'aws:' are reserved for internal use: " + key);
    }
}
