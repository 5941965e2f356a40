package io.clm.sim.aws.cloudformation.stack;

import io.clm.sim.aws.cloudformation.resource.ResourceKind;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.resource.ResourceOrder;
import io.clm.sim.aws.cloudformation.template.Evaluator;
import io.clm.sim.aws.cloudformation.template.OutputSpec;
import io.clm.sim.aws.cloudformation.template.ResourceSpec;
import io.clm.sim.aws.cloudformation.template.Scalars;
import io.clm.sim.aws.cloudformation.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stack at a moment: its template, its resources, and what names stand for. */
final class StackWorld {
    private final Stack stack;
    private final Template template;
    private final ResourceKinds kinds;
    private final Instant now;
    private final Map<String, StackResource> rows = new HashMap<>();
    private final StackNames names;
    private final Evaluator evaluator;

    StackWorld(Stack stack, Template template, Stacks stacks, ResourceKinds kinds, Instant now) {
        this.stack = stack;
        this.template = template;
        this.kinds = kinds;
        this.now = now;
        stacks.resources(stack).stream().filter(row -> !row.doomed()).forEach(row -> rows.put(row.logicalId(), row));
        this.names = new StackNames(
                stack,
                template,
                stacks,
                kinds,
                id -> Optional.ofNullable(rows.get(id)).map(StackResource::made).orElse(null));
        this.evaluator = new Evaluator(template, names);
    }

    /** The resources that are to be there, in the order of making. */
    List<ResourceSpec> active() {
        List<ResourceSpec> active = new ArrayList<>();
        for (String id : template.order()) {
            ResourceSpec spec = template.resources().get(id);
            if (spec != null && evaluator.holds(spec.condition())) {
                active.add(spec);
            }
        }
        return active;
    }

    Optional<StackResource> row(String logicalId) {
        return Optional.ofNullable(rows.get(logicalId));
    }

    List<StackResource> rows() {
        return List.copyOf(rows.values());
    }

    ResourceKind kind(String type) {
        return kinds.of(type);
    }

    /** Whether all that a resource needs is there in this operation. */
    boolean ready(ResourceSpec spec) {
        return template.needs(spec).stream()
                .map(template.resources()::get)
                .filter(need -> need != null && evaluator.holds(need.condition()))
                .allMatch(need -> row(need.logicalId()).filter(this::settled).isPresent());
    }

    List<String> needs(ResourceSpec spec) {
        return List.copyOf(template.needs(spec));
    }

    boolean settled(StackResource row) {
        return row.operation() == stack.operation() && !row.inProgress() && !row.failed();
    }

    /** The properties that a resource is to have. */
    Map<String, Object> wanted(ResourceSpec spec) {
        ResourceOrder order = order(spec.logicalId(), spec.type(), evaluator.properties(spec));
        return kind(spec.type()).effective(order);
    }

    ResourceOrder order(StackResource row) {
        return order(row.logicalId(), row.type(), row.wanted());
    }

    private ResourceOrder order(String logicalId, String type, Map<String, Object> properties) {
        return new ResourceOrder(
                stack.scope(), stack.id(), stack.name(), stack.current().tags(), logicalId, type, properties, now);
    }

    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        for (OutputSpec spec : template.outputs().values()) {
            if (evaluator.holds(spec.condition())) {
                String value = evaluator.text(spec.value());
                outputs.add(new Output(spec.key(), value, spec.description(), exportName(spec)));
            }
        }
        return List.copyOf(outputs);
    }

    private @Nullable String exportName(OutputSpec spec) {
        return spec.exportName() == null ? null : Scalars.text(evaluator.evaluate(spec.exportName()));
    }

    /** The exports that it uses, once all properties have been evaluated. */
    List<String> imports() {
        active().forEach(evaluator::properties);
        return names.imports();
    }
}
