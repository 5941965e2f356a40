package io.clm.sim.aws.cloudformation.changeset;

import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackNames;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.cloudformation.template.Names;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.cloudformation.template.Unknown;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What names stand for before a change is carried out: marks where that cannot be known. */
final class PreviewNames implements Names {
    private final Template template;
    private final StackNames live;
    private final BiPredicate<String, @Nullable String> unknown;

    PreviewNames(
            Stack stack,
            Template template,
            Stacks stacks,
            ResourceKinds kinds,
            Function<String, @Nullable Made> made,
            BiPredicate<String, @Nullable String> unknown) {
        this.template = template;
        this.live = new StackNames(stack, template, stacks, kinds, made);
        this.unknown = unknown;
    }

    @Override
    public Object ref(String name) {
        boolean resource = template.resources().containsKey(name);
        return resource && unknown.test(name, null) ? Unknown.of(name) : live.ref(name);
    }

    @Override
    public Object attribute(String resource, String attribute) {
        return unknown.test(resource, attribute)
                ? Unknown.of(resource + "." + attribute)
                : live.attribute(resource, attribute);
    }

    @Override
    public Object imported(String export) {
        return live.imported(export);
    }

    @Override
    public List<String> zones(String region) {
        return live.zones(region);
    }
}
