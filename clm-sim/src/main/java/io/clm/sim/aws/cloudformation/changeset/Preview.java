package io.clm.sim.aws.cloudformation.changeset;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.resource.Made;
import io.clm.sim.aws.cloudformation.resource.ResourceKind;
import io.clm.sim.aws.cloudformation.resource.ResourceKinds;
import io.clm.sim.aws.cloudformation.resource.ResourceOrder;
import io.clm.sim.aws.cloudformation.stack.Canonical;
import io.clm.sim.aws.cloudformation.stack.Output;
import io.clm.sim.aws.cloudformation.stack.Replacement;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.StackResource;
import io.clm.sim.aws.cloudformation.stack.Stacks;
import io.clm.sim.aws.cloudformation.template.Evaluator;
import io.clm.sim.aws.cloudformation.template.OutputSpec;
import io.clm.sim.aws.cloudformation.template.ResourceSpec;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.cloudformation.template.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes what a stack's new definition would change, without changing anything. */
final class Preview {
    private final Stack stack;
    private final Template template;
    private final ResourceKinds kinds;
    private final Instant now;
    private final Map<String, StackResource> rows = new LinkedHashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Evaluator evaluator;

    /**
     * Prepares one.
     *
     * @param stack already with the new definition
     */
    Preview(Stack stack, Template template, Stacks stacks, ResourceKinds kinds, Instant now) {
        this.stack = stack;
        this.template = template;
        this.kinds = kinds;
        this.now = now;
        stacks.resources(stack).stream().filter(row -> !row.doomed()).forEach(row -> rows.put(row.logicalId(), row));
        this.evaluator =
                new Evaluator(template, new PreviewNames(stack, template, stacks, kinds, this::made, this::unknown));
    }

    List<Change> changes() {
        List<String> active = new ArrayList<>();
        for (String id : template.order()) {
            ResourceSpec spec = Objects.requireNonNull(template.resources().get(id));
            if (evaluator.holds(spec.condition())) {
                active.add(id);
                change(spec).ifPresent(change -> changes.put(id, change));
            }
        }
        rows.values().stream()
                .filter(row -> !active.contains(row.logicalId()) && row.made() != null)
                .forEach(row -> changes.put(row.logicalId(), removal(row)));
        return List.copyOf(changes.values());
    }

    /** Whether the outputs would not be the same; call it after {@link #changes}. */
    boolean outputsDiffer() {
        List<Output> next = new ArrayList<>();
        for (OutputSpec spec : template.outputs().values()) {
            if (evaluator.holds(spec.condition())) {
                Object export = spec.exportName() == null ? null : evaluator.evaluate(spec.exportName());
                next.add(new Output(
                        spec.key(),
                        evaluator.text(spec.value()),
                        spec.description(),
                        export == null ? null : export.toString()));
            }
        }
        return !next.equals(stack.outputs());
    }

    private Optional<Change> change(ResourceSpec spec) {
        StackResource row = rows.get(spec.logicalId());
        Map<String, Object> wanted = wanted(spec);
        if (row == null || row.made() == null) {
            return Optional.of(new Change("Add", spec.logicalId(), null, spec.type(), null, List.of()));
        }
        if (!row.type().equals(spec.type())) {
            throw AwsException.validation("Update of resource type is not permitted. The new template modifies resource"
                    + " type of the following resources: [" + spec.logicalId() + "]");
        }
        List<ChangeDetail> details = new ArrayList<>();
        Replacement.differing(row.made().properties(), wanted)
                .forEach(name -> details.add(detail(spec, name, wanted.get(name))));
        if (!Canonical.same(row.metadata(), spec.metadata())) {
            details.add(new ChangeDetail("Metadata", null, "Never", false, "DirectModification", null));
        }
        return details.isEmpty() ? Optional.empty() : Optional.of(modification(row, details));
    }

    private Map<String, Object> wanted(ResourceSpec spec) {
        ResourceOrder order = new ResourceOrder(
                stack.scope(),
                stack.id(),
                stack.name(),
                stack.current().tags(),
                spec.logicalId(),
                spec.type(),
                evaluator.properties(spec),
                now);
        return kinds.of(spec.type()).effective(order);
    }

    private ChangeDetail detail(ResourceSpec spec, String name, @Nullable Object value) {
        Optional<String> cause = Unknown.in(value).stream().findFirst();
        boolean replaces = kinds.of(spec.type()).replacing().contains(name);
        String recreation = !replaces ? "Never" : cause.isPresent() ? "Conditionally" : "Always";
        String source = cause.map(entity -> entity.contains(".") ? "ResourceAttribute" : "ResourceReference")
                .orElse("DirectModification");
        boolean tags = name.equals("Tags");
        return new ChangeDetail(
                tags ? "Tags" : "Properties",
                tags ? null : name,
                recreation,
                cause.isPresent(),
                source,
                cause.orElse(null));
    }

    private static Change modification(StackResource row, List<ChangeDetail> details) {
        List<String> recreations =
                details.stream().map(ChangeDetail::recreation).toList();
        String replacement = recreations.contains("Always")
                ? "True"
                : recreations.contains("Conditionally") ? "Conditional" : "False";
        return new Change("Modify", row.logicalId(), row.physicalId(), row.type(), replacement, List.copyOf(details));
    }

    private static Change removal(StackResource row) {
        return new Change("Remove", row.logicalId(), row.physicalId(), row.type(), null, List.of());
    }

    private @Nullable Made made(String logicalId) {
        StackResource row = rows.get(logicalId);
        return row == null ? null : row.made();
    }

    /** Whether a resource, or one of its attributes, is known only after execution. */
    private boolean unknown(String logicalId, @Nullable String attribute) {
        Change change = changes.get(logicalId);
        if (change == null) {
            return made(logicalId) == null;
        }
        ResourceKind kind = kinds.of(change.type());
        boolean replaced = !"False".equals(change.replacement());
        return replaced || (attribute != null && kind.moving().contains(attribute));
    }
}
