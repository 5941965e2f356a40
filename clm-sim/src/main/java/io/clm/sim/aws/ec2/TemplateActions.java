package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.protocol.Filters;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.TagFilter;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Launch templates: create, describe, modify (default version), delete. */
final class TemplateActions {
    private final LaunchTemplates templates;
    private final TemplateLookup lookup;

    TemplateActions(LaunchTemplates templates) {
        this.templates = templates;
        this.lookup = new TemplateLookup(templates);
    }

    Map<String, AwsAction> actions() {
        return Map.of(
                "CreateLaunchTemplate", this::create,
                "DescribeLaunchTemplates", this::describe,
                "ModifyLaunchTemplate", this::modify,
                "DeleteLaunchTemplate", this::delete);
    }

    private void create(AwsCall call, Xml x) {
        Map<String, Object> data = DataParams.read(call.params().at("LaunchTemplateData"));
        if (data.isEmpty()) {
            throw new AwsException(
                    400, "MissingParameter", "The request must contain the parameter LaunchTemplateData");
        }
        Map<String, String> tags = TagSpecifications.of(call.params(), "launch-template");
        LaunchTemplate made =
                templates.create(call.scope(), call.params().text("LaunchTemplateName"), data, tags, call.now());
        note(call, made, "create-launch-template");
        x.element("launchTemplate", t -> TemplateXml.template(t, made));
    }

    private void describe(AwsCall call, Xml x) {
        List<String> ids = call.params().texts("LaunchTemplateId");
        List<String> names = call.params().texts("LaunchTemplateName");
        ids.forEach(id -> lookup.byId(call.scope(), id));
        names.stream()
                .filter(name -> templates.named(call.scope(), name).isEmpty())
                .forEach(TemplateActions::noName);
        Filters filters = Filters.ec2(call.params());
        List<LaunchTemplate> found = templates.in(call.scope()).stream()
                .filter(t -> ids.isEmpty() || ids.contains(t.id()))
                .filter(t -> names.isEmpty() || names.contains(t.name()))
                .filter(t -> filters.pass(name -> said(t, name)))
                .sorted(Comparator.comparing(LaunchTemplate::id))
                .toList();
        int limit = call.params().integer("MaxResults").orElse(200);
        Page<LaunchTemplate> page = Page.of(
                found,
                LaunchTemplate::id,
                limit,
                call.params().find("NextToken").orElse(null));
        x.list("launchTemplates", page.items(), TemplateXml::template).text("nextToken", page.next());
    }

    private void modify(AwsCall call, Xml x) {
        LaunchTemplate template = lookup.get(call.scope(), call.params());
        String version = call.params().text("SetDefaultVersion");
        long number = template.version(version)
                .orElseThrow(() -> TemplateVersionActions.noVersion(version))
                .number();
        LaunchTemplate changed = templates.put(template.withDefault(number));
        note(call, changed, "modify-launch-template");
        x.element("launchTemplate", t -> TemplateXml.template(t, changed));
    }

    private void delete(AwsCall call, Xml x) {
        LaunchTemplate template = lookup.get(call.scope(), call.params());
        templates.remove(template);
        note(call, template, "delete-launch-template");
        x.element("launchTemplate", t -> TemplateXml.template(t, template));
    }

    private static void note(AwsCall call, LaunchTemplate template, String what) {
        String cluster = Tags.cluster(template.tags()).orElse(null);
        call.note(cluster, what, "LaunchTemplate", template.name(), template.id(), Outcome.DONE, null);
    }

    private static Collection<String> said(LaunchTemplate t, String filter) {
        if (TagFilter.concerns(filter)) {
            return TagFilter.said(filter, t.tags());
        }
        return switch (filter) {
            case "launch-template-name" -> List.of(t.name());
            default -> throw UnknownFilter.of(filter);
        };
    }

    private static void noName(String name) {
        throw TemplateLookup.noName(name);
    }
}
