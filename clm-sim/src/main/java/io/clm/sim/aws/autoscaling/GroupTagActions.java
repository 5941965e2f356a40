package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CreateOrUpdateTags, DeleteTags, DescribeTags of groups. Instances that are there keep the tags they have. */
final class GroupTagActions {
    private final Groups groups;

    GroupTagActions(Groups groups) {
        this.groups = groups;
    }

    private record Entry(String group, String key, GroupTag tag) {
        String order() {
            return group + "|" + key;
        }
    }

    Map<String, AwsAction> actions() {
        return Map.of("CreateOrUpdateTags", this::put, "DeleteTags", this::delete, "DescribeTags", this::describe);
    }

    private void put(AwsCall call, Xml x) {
        for (Params item : call.params().items("Tags.member")) {
            Group group = groups.get(call.scope(), item.text("ResourceId"));
            Map<String, GroupTag> tags = new LinkedHashMap<>(group.tags());
            GroupParams.tags(List.of(item)).forEach((key, tag) -> tags.put(checked(key), tag));
            save(call, group, tags, "create-tags");
        }
    }

    private void delete(AwsCall call, Xml x) {
        for (Params item : call.params().items("Tags.member")) {
            Group group = groups.get(call.scope(), item.text("ResourceId"));
            Map<String, GroupTag> tags = new LinkedHashMap<>(group.tags());
            tags.remove(item.text("Key"));
            save(call, group, tags, "delete-tags");
        }
    }

    private void save(AwsCall call, Group group, Map<String, GroupTag> tags, String what) {
        boolean effect = !tags.equals(group.tags());
        if (effect) {
            groups.put(group.tagged(tags, call.now()));
        }
        call.note(
                group.cluster().orElse(null),
                what,
                "AutoScalingGroup",
                group.name(),
                group.arn(),
                effect ? Outcome.DONE : Outcome.NONE,
                null);
    }

    private void describe(AwsCall call, Xml x) {
        Filters filters = Filters.query(call.params());
        List<Entry> found = groups.in(call.scope()).stream()
                .flatMap(group -> group.tags().entrySet().stream()
                        .map(tag -> new Entry(group.name(), tag.getKey(), tag.getValue())))
                .filter(entry -> filters.pass(name -> said(entry, name)))
                .sorted(Comparator.comparing(Entry::order))
                .toList();
        int limit = call.params().integer("MaxRecords").orElse(50);
        Page<Entry> page = Page.of(
                found, Entry::order, limit, call.params().find("NextToken").orElse(null));
        x.list("Tags", page.items(), (t, entry) -> GroupXml.tag(t, entry.group(), entry.key(), entry.tag()))
                .text("NextToken", page.next());
    }

    private static Collection<String> said(Entry entry, String filter) {
        return switch (filter) {
            case "auto-scaling-group" -> List.of(entry.group());
            case "key" -> List.of(entry.key());
            case "value" -> List.of(entry.tag().value());
            case "propagate-at-launch" -> List.of(Boolean.toString(entry.tag().propagate()));
            default ->
                throw AwsException.validation(
                        "Filter type " + filter
                                + " is not correct. Allowed Filter types are: auto-scaling-group key value propagate-at-launch");
        };
    }

    private static String checked(String key) {
        if (key.startsWith("aws:")) {
            throw AwsException.validation("Tag keys starting with 'aws:' are reserved for internal use: " + key);
        }
        return key;
    }
}
