package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.stack.Definition;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.Templates;
import io.clm.sim.aws.cloudformation.template.Parameters;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.protocol.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a call wants a stack to be. */
final class StackRequest {
    private final Templates templates;
    private final TemplateSource source;

    StackRequest(CloudFormation parts) {
        this.templates = parts.templates();
        this.source = parts.source();
    }

    /**
     * The definition.
     *
     * @param existing the stack that is to be changed, if there is one
     */
    Definition read(AwsCall call, @Nullable Stack existing) {
        Params params = call.params();
        String hash = template(call, existing);
        Template template = templates.get(hash);
        List<String> capabilities = params.texts("Capabilities.member");
        Capabilities.check(template, capabilities);
        Map<String, String> values = Parameters.of(template, given(params, existing));
        return new Definition(hash, values, tags(params, existing), capabilities);
    }

    private String template(AwsCall call, @Nullable Stack existing) {
        if (call.params().flag("UsePreviousTemplate") && existing != null) {
            return existing.current().template();
        }
        String body = source.text(call);
        Template.parse(body);
        return templates.keep(body);
    }

    private static Map<String, String> given(Params params, @Nullable Stack existing) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Params item : params.items("Parameters.member")) {
            String key = item.text("ParameterKey");
            String previous =
                    existing == null ? null : existing.current().parameters().get(key);
            String value = item.flag("UsePreviousValue")
                    ? previous
                    : item.find("ParameterValue").orElse("");
            if (value == null) {
                throw AwsException.validation("Invalid input for parameter key " + key
                        + ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
            }
            given.put(key, value);
        }
        return given;
    }

    private static Map<String, String> tags(Params params, @Nullable Stack existing) {
        Map<String, String> tags = params.pairs("Tags.member", "Key", "Value");
        for (String key : tags.keySet()) {
            if (key.startsWith("aws:")) {
                throw AwsException.validation("aws: prefixed tag key names are not allowed for external use.");
            }
        }
        return tags.isEmpty() && existing != null ? existing.current().tags() : tags;
    }
}
