package io.clm.sim.aws.cloudformation.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template that is well formed and whose references all lead somewhere.
 *
 * @param needs by logical id, what a resource needs before it can be made
 * @param order logical ids, every resource after those that it needs
 */
public record Template(
        @Nullable String description,
        Map<String, ParameterSpec> parameters,
        Map<String, Object> mappings,
        Map<String, Object> conditions,
        Map<String, ResourceSpec> resources,
        Map<String, OutputSpec> outputs,
        Map<String, Set<String>> needs,
        List<String> order) {

    /**
     * Reads and checks a template.
     *
     * @throws io.clm.sim.aws.AwsException as CloudFormation refuses it
     */
    public static Template parse(String text) {
        Template template = TemplateParser.parse(TemplateText.read(text));
        ReferenceCheck.check(template);
        return template.ordered();
    }

    private Template ordered() {
        Map<String, Set<String>> all = Needs.of(this);
        return new Template(description, parameters, mappings, conditions, resources, outputs, all, Order.of(all));
    }

    /** The logical ids that a resource needs before it can be made. */
    public Set<String> needs(ResourceSpec resource) {
        return needs.getOrDefault(resource.logicalId(), Set.of());
    }
}
