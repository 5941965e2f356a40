package io.clm.sim.aws.cloudformation.resource;

import io.clm.sim.aws.autoscaling.Groups;
import io.clm.sim.aws.ec2.LaunchTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds. A type of which nothing is known is a name of which any attribute can be asked. */
public final class ResourceKinds {
    private final Map<String, ResourceKind> kinds = new HashMap<>();
    private final Map<String, Set<String>> attributes = new HashMap<>();
    private final ResourceKind anything;

    public ResourceKinds(LaunchTemplates templates, Groups groups, TakenNames taken) {
        this.anything = new PlainKind("{name:Name}", Map.of(), Set.of("Name"), taken);
        lines().forEach(line -> plain(line, taken));
        kinds.put("AWS::EC2::LaunchTemplate", new LaunchTemplateKind(templates));
        attributes.put(
                "AWS::EC2::LaunchTemplate", Set.of("LaunchTemplateId", "LatestVersionNumber", "DefaultVersionNumber"));
        kinds.put("AWS::AutoScaling::AutoScalingGroup", new AutoScalingGroupKind(groups));
        attributes.put("AWS::AutoScaling::AutoScalingGroup", Set.of("AutoScalingGroupARN"));
    }

    public ResourceKind of(String type) {
        return kinds.getOrDefault(type, anything);
    }

    /** Whether a type has an attribute, as far as is known. */
    public boolean hasAttribute(String type, String attribute) {
        Set<String> known = attributes.get(type);
        return known == null || known.contains(attribute);
    }

    private void plain(String line, TakenNames taken) {
        String[] parts = line.split("\\|", -1);
        String type = parts[0].strip();
        Map<String, String> filled = new LinkedHashMap<>();
        items(parts[2]).forEach(item -> filled.put(item.split("=", 2)[0], item.split("=", 2)[1]));
        kinds.put(type, new PlainKind(parts[1].strip(), filled, Set.copyOf(items(parts[3])), taken));
        attributes.put(type, filled.keySet());
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toList());
    }

    private static List<String> lines() {
        try (InputStream in = ResourceKinds.class.getResourceAsStream("plain-kinds.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
