package io.clm.sim.aws.ec2;

import io.clm.sim.aws.AwsAction;
import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.protocol.Page;
import io.clm.sim.aws.protocol.Params;
import io.clm.sim.aws.protocol.Xml;
import io.clm.sim.journal.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Versions of launch templates: create and describe. */
final class TemplateVersionActions {
    private final LaunchTemplates templates;
    private final TemplateLookup lookup;

    TemplateVersionActions(LaunchTemplates templates) {
        this.templates = templates;
        this.lookup = new TemplateLookup(templates);
    }

    Map<String, AwsAction> actions() {
        return Map.of("CreateLaunchTemplateVersion", this::create, "DescribeLaunchTemplateVersions", this::describe);
    }

    private void create(AwsCall call, Xml x) {
        LaunchTemplate template = lookup.get(call.scope(), call.params());
        Map<String, Object> data = new LinkedHashMap<>();
        call.params()
                .find("SourceVersion")
                .ifPresent(source -> data.putAll(template.version(source)
                        .orElseThrow(() -> noVersion(source))
                        .data()));
        data.putAll(DataParams.read(call.params().at("LaunchTemplateData")));
        String description = call.params().find("VersionDescription").orElse(null);
        LaunchTemplate more = templates.put(template.plus(data, description, call.now()));
        String cluster = Tags.cluster(more.tags()).orElse(null);
        String detail = "version " + more.latest();
        call.note(cluster, "create-version", "LaunchTemplate", more.name(), more.id(), Outcome.DONE, detail);
        x.element(
                "launchTemplateVersion",
                v -> TemplateXml.version(v, more, more.versions().getLast()));
    }

    private void describe(AwsCall call, Xml x) {
        LaunchTemplate template = lookup.get(call.scope(), call.params());
        List<String> asked = call.params().texts("LaunchTemplateVersion");
        List<TemplateVersion> found = asked.isEmpty()
                ? template.versions().reversed().stream()
                        .filter(version -> within(version, call.params()))
                        .toList()
                : asked.stream()
                        .map(name -> template.version(name).orElseThrow(() -> noVersion(name)))
                        .distinct()
                        .toList();
        int limit = call.params().integer("MaxResults").orElse(200);
        Page<TemplateVersion> page = Page.of(
                found,
                TemplateVersionActions::order,
                limit,
                call.params().find("NextToken").orElse(null));
        x.list("launchTemplateVersionSet", page.items(), (v, version) -> TemplateXml.version(v, template, version))
                .text("nextToken", page.next());
    }

    /** Newest first. */
    private static String order(TemplateVersion version) {
        return "%019d".formatted(Long.MAX_VALUE - version.number());
    }

    private static boolean within(TemplateVersion version, Params params) {
        return version.number() >= params.integer("MinVersion").orElse(0)
                && version.number() <= params.integer("MaxVersion").orElse(Integer.MAX_VALUE);
    }

    static AwsException noVersion(String version) {
        return new AwsException(
                400,
                "InvalidLaunchTemplateId.VersionNotFound",
                "Could not find the specified version " + version + " for the launch template.");
    }
}
