package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.template.Scalars;
import io.clm.sim.aws.ec2.LaunchTemplate;
import io.clm.sim.aws.ec2.LaunchTemplates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Launch templates. An update makes a new version; taking it back removes that version again. */
final class LaunchTemplateKind implements ResourceKind {
    private static final int USER_DATA_LIMIT = 16_384;

    private final LaunchTemplates templates;

    LaunchTemplateKind(LaunchTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Made create(ResourceOrder order) throws ResourceFailure {
        Map<String, Object> data = data(order);
        Properties properties = new Properties(order.logicalId(), order.properties());
        String name = properties.text("LaunchTemplateName").orElseGet(() -> PhysicalNames.of(order));
        Map<String, String> tags = new LinkedHashMap<>(order.stackTags());
        properties.objects("TagSpecifications").forEach(spec -> tags.putAll(spec.tags("Tags")));
        try {
            return made(order, templates.create(order.scope(), name, data, tags, order.now()));
        } catch (AwsException e) {
            throw new ResourceFailure(e.message());
        }
    }

    @Override
    public Made update(ResourceOrder order, Made before) throws ResourceFailure {
        Map<String, Object> data = data(order);
        LaunchTemplate template = templates
                .find(order.scope(), before.id())
                .orElseThrow(() -> new ResourceFailure(
                        "The specified launch template, with template ID " + before.id() + ", does not exist."));
        boolean same = Objects.equals(before.properties().get("LaunchTemplateData"), data);
        return made(order, same ? template : templates.put(template.plus(data, null, order.now())));
    }

    @Override
    public void restore(ResourceOrder order, Made before, Made now) {
        long latest = latest(before);
        templates
                .find(order.scope(), before.id())
                .ifPresent(template -> templates.put(template.without(version -> version.number() > latest)));
    }

    @Override
    public boolean delete(ResourceOrder order, Made made) {
        templates.find(order.scope(), made.id()).ifPresent(templates::remove);
        return true;
    }

    @Override
    public Set<String> replacing() {
        return Set.of("LaunchTemplateName");
    }

    @Override
    public Set<String> moving() {
        return Set.of("LatestVersionNumber");
    }

    private static Map<String, Object> data(ResourceOrder order) throws ResourceFailure {
        Properties properties = new Properties(order.logicalId(), order.properties());
        Optional<Properties> data = properties.object("LaunchTemplateData");
        if (data.isEmpty()) {
            throw properties.failure("#: required key [LaunchTemplateData] not found");
        }
        String userData = Scalars.text(data.get().map().get("UserData"));
        if (userData.length() > (USER_DATA_LIMIT + 2) / 3 * 4) {
            throw new ResourceFailure("User data is limited to 16384 bytes");
        }
        return data.get().map();
    }

    private static long latest(Made made) {
        return Long.parseLong(made.attributes().getOrDefault("LatestVersionNumber", "1"));
    }

    private static Made made(ResourceOrder order, LaunchTemplate template) {
        return new Made(
                template.id(),
                order.properties(),
                Map.of(
                        "LaunchTemplateId", template.id(),
                        "LatestVersionNumber", Long.toString(template.latest()),
                        "DefaultVersionNumber", Long.toString(template.defaultVersion())));
    }
}
