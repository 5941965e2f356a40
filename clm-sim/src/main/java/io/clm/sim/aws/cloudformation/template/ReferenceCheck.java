package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Refuses templates in which something is mentioned that is not there. */
final class ReferenceCheck {
    private ReferenceCheck() {}

    static void check(Template template) {
        template.resources().values().forEach(resource -> resource(template, resource));
        template.outputs().values().forEach(output -> output(template, output));
    }

    private static void resource(Template template, ResourceSpec resource) {
        Set<String> missing = missing(template, resource.properties());
        resource.dependsOn().stream()
                .filter(name -> !template.resources().containsKey(name))
                .forEach(missing::add);
        refuse(missing, "Resources");
        condition(template, resource.condition());
    }

    private static void output(Template template, OutputSpec output) {
        refuse(missing(template, output.value()), "Outputs");
        condition(template, output.condition());
    }

    private static Set<String> missing(Template template, Object value) {
        Set<String> missing = new TreeSet<>();
        for (References.Mention mention : References.in(value)) {
            if (mention.attribute() != null) {
                attribute(template, mention);
            } else if (!mention.name().startsWith("AWS::")
                    && !template.parameters().containsKey(mention.name())
                    && !template.resources().containsKey(mention.name())) {
                missing.add(mention.name());
            }
        }
        return missing;
    }

    private static void attribute(Template template, References.Mention mention) {
        if (!template.resources().containsKey(mention.name())) {
            throw AwsException.validation("Template error: instance of " + mention.function()
                    + " references undefined resource " + mention.name());
        }
    }

    private static void refuse(Set<String> missing, String block) {
        if (!missing.isEmpty()) {
            throw AwsException.validation("Template format error: Unresolved resource dependencies " + missing
                    + " in the " + block + " block of the template");
        }
    }

    private static void condition(Template template, @Nullable String name) {
        if (name != null && !template.conditions().containsKey(name)) {
            throw AwsException.validation("Template format error: Unresolved condition dependency " + name);
        }
    }
}
