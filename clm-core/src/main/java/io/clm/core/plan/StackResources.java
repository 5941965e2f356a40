package io.clm.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources of a CloudFormation template in YAML, each with its text: enough to say which ones change. */
final class StackResources {
    private static final Pattern TOP = Pattern.compile("^(\\w+):.*");
    private static final Pattern KEY = Pattern.compile("^( +)([A-Za-z0-9]+):\\s*$");
    private static final Pattern TYPE = Pattern.compile("(?m)^\\s+Type:\\s*[\"']?([A-Za-z0-9:]+)");
    private static final String LAUNCH_TEMPLATE = "AWS::EC2::LaunchTemplate";

    private StackResources() {}

    /** Text of each resource by logical id; comments and blank lines are left out. */
    static Map<String, String> of(String template) {
        Map<String, StringBuilder> blocks = new LinkedHashMap<>();
        boolean inside = false;
        String indent = "";
        StringBuilder block = new StringBuilder();
        for (String line : template.lines().toList()) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (TOP.matcher(line).matches()) {
                inside = line.startsWith("Resources:");
                continue;
            }
            Matcher key = KEY.matcher(line);
            if (inside && key.matches() && (indent.isEmpty() || key.group(1).equals(indent))) {
                indent = key.group(1);
                block = blocks.computeIfAbsent(key.group(2), id -> new StringBuilder());
            } else if (inside) {
                block.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        blocks.forEach((id, text) -> texts.put(id, text.toString()));
        return texts;
    }

    static List<StackChange.ResourceChange> changes(String before, String after) {
        Map<String, String> old = of(before);
        Map<String, String> fresh = of(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        List<StackChange.ResourceChange> changes = new ArrayList<>();
        for (String id : ids) {
            String was = old.getOrDefault(id, "");
            String is = fresh.getOrDefault(id, "");
            if (!was.equals(is)) {
                Action action = was.isEmpty() ? Action.CREATE : is.isEmpty() ? Action.DELETE : Action.UPDATE;
                changes.add(new StackChange.ResourceChange(id, type(is.isEmpty() ? was : is), action, ""));
            }
        }
        return changes;
    }

    /** The launch templates alone: when they differ, so do the machines. */
    static String launchTemplates(String template) {
        StringBuilder all = new StringBuilder();
        of(template).forEach((id, text) -> {
            if (type(text).equals(LAUNCH_TEMPLATE)) {
                all.append(id).append('\n').append(text);
            }
        });
        return all.toString();
    }

    private static String type(String text) {
        Matcher type = TYPE.matcher(text);
        return type.find() ? type.group(1) : "";
    }
}
