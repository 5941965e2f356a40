package io.clm.sim.aws.cloudformation;

import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.cloudformation.stack.Definition;
import io.clm.sim.aws.cloudformation.stack.Stack;
import io.clm.sim.aws.cloudformation.stack.Templates;
import io.clm.sim.aws.cloudformation.template.Parameters;
import io.clm.sim.aws.cloudformation.template.Template;
import io.clm.sim.aws.protocol.Params;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a call wants a stack to be. */
final class StackRequest {
    static final int BODY_LIMIT = 51_200;

    private final Templates templates;

    StackRequest(Templates templates) {
        this.templates = templates;
    }

    /**
     * The definition.
     *
     * @param existing the stack that is to be changed, if there is one
     */
    Definition read(Params params, @Nullable Stack existing) {
        String hash = template(params, existing);
        Template template = templates.get(hash);
        List<String> capabilities = params.texts("Capabilities.member");
        Capabilities.check(template, capabilities);
        Map<String, String> values = Parameters.of(template, given(params, existing));
        return new Definition(hash, values, tags(params, existing), capabilities);
    }

    private String template(Params params, @Nullable Stack existing) {
        if (params.flag("UsePreviousTemplate") && existing != null) {
            return existing.current().template();
        }
        String body = body(params);
        Template.parse(body);
        return templates.keep(body);
    }

    /** The text of a template in a call. */
    static String body(Params params) {
        if (params.has("TemplateURL")) {
            throw AwsException.validation("S3 error: the simulated CloudFormation takes TemplateBody only");
        }
        String body = params.find("TemplateBody")
                .orElseThrow(() -> AwsException.validation("Either Template URL or Template Body must be specified."));
        if (body.getBytes(StandardCharsets.UTF_8).length > BODY_LIMIT) {
            throw AwsException.validation("1 validation error detected: Value at 'templateBody' failed to satisfy"
                    + " constraint: Member must have length less than or equal to " + BODY_LIMIT);
        }
        return body;
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
