package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Ids;
import io.clm.sim.aws.Tags;
import io.clm.sim.aws.ec2.Addresses;
import io.clm.sim.aws.ec2.Images;
import io.clm.sim.aws.ec2.Instance;
import io.clm.sim.aws.ec2.InstanceType;
import io.clm.sim.aws.ec2.Instances;
import io.clm.sim.aws.ec2.Launch;
import io.clm.sim.aws.ec2.LaunchTemplate;
import io.clm.sim.aws.ec2.LaunchTemplates;
import io.clm.sim.aws.ec2.Network;
import io.clm.sim.aws.ec2.NodeState;
import io.clm.sim.aws.ec2.Phase;
import io.clm.sim.aws.ec2.Place;
import io.clm.sim.aws.ec2.TemplateVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the instances of groups. */
public final class Launcher {
    private final Instances instances;
    private final LaunchTemplates templates;
    private final Addresses addresses;

    public Launcher(Instances instances, LaunchTemplates templates, Addresses addresses) {
        this.instances = instances;
        this.templates = templates;
        this.addresses = addresses;
    }

    /** The launch template that a group names. */
    Optional<LaunchTemplate> template(Group group) {
        LaunchSpec spec = group.launch();
        return spec.templateId() != null
                ? templates.find(group.scope(), spec.templateId())
                : templates.named(group.scope(), String.valueOf(spec.templateName()));
    }

    /**
     * Launches one.
     *
     * @throws LaunchFailure when the template does not give an instance
     */
    Instance launch(Group group, Network.Subnet subnet, Instant now) throws LaunchFailure {
        LaunchTemplate template =
                template(group).orElseThrow(() -> new LaunchFailure("The specified launch template does not exist."));
        TemplateVersion version = template.version(group.launch().version())
                .orElseThrow(() -> new LaunchFailure("The specified launch template version does not exist."));
        Launch launch = new Launch(
                template.id(), template.name(), version.number(), image(group, version), type(group, version), now);
        String ip = addresses.take(group.scope(), subnet);
        Instance made = new Instance(
                Ids.hex("i"),
                group.scope(),
                new Place(subnet.zone(), subnet.id(), subnet.vpcId(), ip),
                launch,
                group.name(),
                tags(group, launch, version),
                Phase.PENDING,
                now,
                group.guardsNew(),
                true,
                NodeState.NONE);
        instances.put(made);
        return made;
    }

    private static String image(Group group, TemplateVersion version) throws LaunchFailure {
        String image = String.valueOf(version.data().get("ImageId"));
        if (Images.find(group.scope(), image).isEmpty()) {
            throw new LaunchFailure("The image id '[" + image + "]' does not exist.");
        }
        return image;
    }

    private static String type(Group group, TemplateVersion version) throws LaunchFailure {
        List<String> overrides = group.launch().types();
        String type = overrides.isEmpty() ? String.valueOf(version.data().get("InstanceType")) : overrides.getFirst();
        if (InstanceType.find(type).isEmpty()) {
            throw new LaunchFailure("The instance type '" + type + "' does not exist.");
        }
        return type;
    }

    private static Map<String, String> tags(Group group, Launch launch, TemplateVersion version) {
        Map<String, String> tags = new LinkedHashMap<>(TemplateTags.ofInstances(version.data()));
        group.tags().forEach((key, tag) -> {
            if (tag.propagate()) {
                tags.put(key, tag.value());
            }
        });
        tags.put(Tags.GROUP, group.name());
        tags.put("aws:ec2launchtemplate:id", launch.templateId());
        tags.put("aws:ec2launchtemplate:version", Long.toString(launch.version()));
        return tags;
    }
}
