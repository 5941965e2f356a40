package io.clm.core.plan;

import io.clm.core.diff.FieldChange;
import io.clm.core.diff.TextDiff;
import io.clm.core.plan.Cause.Kind;
import io.clm.core.render.DesiredPool;
import io.clm.core.render.TemplateLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a pool's machines are launched otherwise: properties of the launch template, lines of the user data, items. */
final class Causes {
    private static final String DATA = "LaunchTemplateData.";

    private final DesiredPool wanted;
    private final List<ResourceChange> resources;
    private final String userDataBefore;
    private final Insight insight;

    Causes(DesiredPool wanted, List<ResourceChange> resources, String userDataBefore, Insight insight) {
        this.wanted = wanted;
        this.resources = resources;
        this.userDataBefore = userDataBefore;
        this.insight = insight;
    }

    List<Cause> all() {
        List<Cause> causes = new ArrayList<>();
        resources.stream()
                .filter(StackDiff::isOtherLaunch)
                .flatMap(resource -> resource.properties().stream())
                .filter(property -> !ResourceDiff.isAbout(property))
                .map(PropertyChange::field)
                .forEach(field -> property(field).ifPresent(causes::add));
        userData(wanted.userDataPath(), userDataBefore, wanted.userData(), insight)
                .ifPresent(causes::add);
        causes.addAll(new ItemCauses(wanted, insight).all());
        return causes;
    }

    private Optional<Cause> property(FieldChange field) {
        String path = field.path().startsWith(DATA) ? field.path().substring(DATA.length()) : field.path();
        String place = wanted.stack().path();
        return switch (path) {
            case "UserData" ->
                field.note() == null
                        ? Optional.empty()
                        : Optional.of(new Cause(Kind.USER_DATA, "user data: " + field.note(), wanted.userDataPath()));
            case "ImageId" -> Optional.of(new Cause(Kind.IMAGE, "image " + values(field), place));
            case "InstanceType" -> Optional.of(new Cause(Kind.INSTANCE_TYPE, "instance type " + values(field), place));
            default ->
                Optional.of(new Cause(Kind.LAUNCH_TEMPLATE, file(place) + ": " + path + " " + values(field), place));
        };
    }

    private static String values(FieldChange field) {
        return field.lines() != null ? "changes" : plain(field.before()) + " → " + plain(field.after());
    }

    private static String plain(@Nullable String json) {
        return json == null ? "(none)" : json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    /** The lines of the template that made what differs; of the rendered text where they cannot be told. */
    static Optional<Cause> userData(String path, String before, String after, Insight insight) {
        if (before.isEmpty() || TextDiff.firstLine(before, after) == 0) {
            return Optional.empty();
        }
        TreeSet<Integer> lines = lines(path, after, TextDiff.changedLines(before, after), insight.after());
        if (!lines.isEmpty()) {
            String text = file(path) + (lines.size() == 1 ? " line " : " lines ") + ranges(lines);
            return Optional.of(new Cause(Kind.USER_DATA, text, path + ":" + lines.first()));
        }
        TreeSet<Integer> gone = lines(path, before, TextDiff.changedLines(after, before), insight.before());
        if (!gone.isEmpty()) {
            String text = file(path) + ", what was line " + ranges(gone) + " before";
            return Optional.of(new Cause(Kind.USER_DATA, text, path));
        }
        return Optional.of(new Cause(
                Kind.USER_DATA,
                file(path) + ", line " + TextDiff.firstLine(before, after) + " of what it renders to",
                path));
    }

    private static TreeSet<Integer> lines(
            String path, String rendered, List<Integer> changed, Insight.Templates templates) {
        return templates
                .read(path)
                .map(template -> new TemplateLines(template).of(rendered, changed))
                .orElseGet(TreeSet::new);
    }

    /** {@code 3, 7–9}. */
    static String ranges(TreeSet<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        Integer line = lines.first();
        while (line != null) {
            int end = line;
            while (lines.contains(end + 1)) {
                end++;
            }
            ranges.add(end == line ? String.valueOf(line) : line + "–" + end);
            line = lines.higher(end);
        }
        return ranges.stream().limit(6).collect(Collectors.joining(", ")) + (ranges.size() > 6 ? ", …" : "");
    }

    static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
