package io.clm.cli.input;

import io.clm.core.yaml.YamlNode;
import io.clm.core.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a YAML map, asked for by name and type. Texts keep what is written, so that an unquoted {@code 1.10} or
 * {@code yes} stays what it is.
 */
record YamlFields(YamlNode node, List<YamlProblem> problems) {

    static YamlFields of(YamlNode node, List<YamlProblem> problems) {
        YamlFields fields = new YamlFields(node, problems);
        if (!(node instanceof YamlNode.Mapping)) {
            fields.problem("must be a map, not " + node.describe(), node);
        }
        return fields;
    }

    private Optional<YamlNode> field(String name) {
        return node instanceof YamlNode.Mapping mapping
                ? mapping.get(name).filter(value -> !(value instanceof YamlNode.Scalar scalar && scalar.isNull()))
                : Optional.empty();
    }

    String text(String name) {
        Optional<YamlNode> value = field(name);
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        problem(name + " must be a text, not " + value.get().describe(), value.get());
        return "";
    }

    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            problem(name + " is missing", node);
        }
        return text;
    }

    long integer(String name) {
        String text = text(name);
        if (!text.isEmpty() && !text.matches("-?[0-9]{1,9}")) {
            problem(name, name + " must be a whole number, not " + text);
            return 0;
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlNode value = field(name).orElse(null);
        if (value instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.merged()) {
                texts.put(entry.name(), new YamlFields(mapping, problems).text(entry.name()));
            }
        } else if (value != null) {
            problem(name + " must be a map of texts, not " + value.describe(), value);
        }
        return texts;
    }

    List<YamlNode> list(String name) {
        YamlNode value = field(name).orElse(null);
        if (value instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (value != null) {
            problem(name + " must be a list, not " + value.describe(), value);
        }
        return List.of();
    }

    List<String> textList(String name) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(name)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problem(name + " must be a list of texts", item);
            }
        }
        return texts;
    }

    YamlFields object(String name) {
        return of(field(name).orElse(new YamlNode.Mapping(List.of(), "", node.line(), node.column())), problems);
    }

    void problem(String field, String message) {
        problem(message, field(field).orElse(node));
    }

    private void problem(String message, YamlNode where) {
        problems.add(new YamlProblem(where.line(), where.column(), message));
    }
}
