package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.Scope;
import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.template.Names;
import io.clm.sim.aws.cloudformation.template.ParameterSpec;
import io.clm.sim.aws.cloudformation.template.ResourceSpec;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.ec2.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the names in a stack's template stand for, by what the stack has made so far. */
public final class StackNames implements Names {
    private final Stack stack;
    private final Template template;
    private final Stacks stacks;
    private final ResourceKinds kinds;
    private final Function<String, @Nullable Made> made;
    private final Set<String> imports = new TreeSet<>();

    public StackNames(
            Stack stack, Template template, Stacks stacks, ResourceKinds kinds, Function<String, @Nullable Made> made) {
        this.stack = stack;
        this.template = template;
        this.stacks = stacks;
        this.kinds = kinds;
        this.made = made;
    }

    /** The exports that were asked for until now. */
    public List<String> imports() {
        return List.copyOf(imports);
    }

    @Override
    public Object ref(String name) {
        if (name.startsWith("AWS::")) {
            return pseudo(name);
        }
        ParameterSpec parameter = template.parameters().get(name);
        return parameter == null ? resource(name).id() : parameter(parameter);
    }

    private Object parameter(ParameterSpec parameter) {
        String value = stack.current().parameters().getOrDefault(parameter.name(), "");
        boolean list = parameter.type().equals("CommaDelimitedList")
                || parameter.type().startsWith("List<");
        return list ? Arrays.stream(value.split(",")).map(String::strip).toList() : value;
    }

    private Object pseudo(String name) {
        Scope scope = stack.scope();
        return switch (name) {
            case "AWS::AccountId" -> scope.account();
            case "AWS::Region" -> scope.region();
            case "AWS::StackId" -> stack.id();
            case "AWS::StackName" -> stack.name();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::NotificationARNs" -> List.of();
            default ->
                throw AwsException.validation("Template format error: Unresolved resource dependencies [" + name
                        + "] in the Resources block of the template");
        };
    }

    private Made resource(String name) {
        Made found = made.apply(name);
        if (found == null) {
            throw AwsException.validation("Unresolved resource dependency: " + name + " does not exist in this stack");
        }
        return found;
    }

    @Override
    public Object attribute(String resource, String attribute) {
        Made found = resource(resource);
        String value = found.attributes().get(attribute);
        if (value != null) {
            return value;
        }
        ResourceSpec spec = template.resources().get(resource);
        String type = spec == null ? "" : spec.type();
        if (kinds.hasAttribute(type, attribute)) {
            return attribute.endsWith("Arn")
                    ? stack.scope().arn("simulated", found.id())
                    : found.id() + "." + attribute;
        }
        throw AwsException.validation("Template error: resource " + resource + " does not support attribute type "
                + attribute + " in Fn::GetAtt");
    }

    @Override
    public Object imported(String export) {
        imports.add(export);
        return stacks.exporting(stack.scope(), export).stream()
                .flatMap(other -> other.outputs().stream())
                .filter(output -> export.equals(output.exportName()))
                .map(Output::value)
                .findFirst()
                .orElseThrow(() -> AwsException.validation("No export named " + export + " found."));
    }

    @Override
    public List<String> zones(String region) {
        String of = region.isEmpty() ? stack.scope().region() : region;
        return Network.zones(new Scope(stack.scope().account(), of));
    }
}
