package io.clm.sim.aws.cloudformation.template;

import io.clm.sim.aws.AwsException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a template into maps, lists and scalars; YAML's short tags become their long forms. */
final class TemplateText {
    private TemplateText() {}

    static Map<?, ?> read(String text) {
        Object root = text.stripLeading().startsWith("{") ? json(text) : yaml(text);
        if (root instanceof Map<?, ?> map) {
            return map;
        }
        throw AwsException.validation("Template format error: unsupported structure.");
    }

    private static Object json(String text) {
        try {
            return JsonMapper.shared().readValue(text, Object.class);
        } catch (JacksonException e) {
            throw notWellFormed(
                    "JSON", e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        }
    }

    private static Object yaml(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .map(YamlNodes::value)
                    .orElse("");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(0);
            throw notWellFormed("YAML", line, column);
        } catch (YamlEngineException e) {
            throw AwsException.validation("Template format error: YAML not well-formed. " + e.getMessage());
        }
    }

    private static AwsException notWellFormed(String language, int line, int column) {
        return AwsException.validation(
                "Template format error: " + language + " not well-formed. (line " + line + ", column " + column + ")");
    }
}
