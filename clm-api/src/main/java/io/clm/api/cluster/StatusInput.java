package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a status from a body. CLM writes its whole status each time and leaves out versions that are empty: so a status
 * with problems and a version, none of them emptied by hand, is a whole one. In any other, what is absent stays.
 */
final class StatusInput {
    private static final List<String> VERSIONS = List.of("current_version", "last_version", "next_version");
    private static final int LONG = 100_000;

    private StatusInput() {}

    /** @param merged a JSON Merge Patch, in which what is absent stays, always */
    static ClusterStatus read(Fields parent, ClusterStatus stored, boolean merged) {
        if (parent.isNull("status")) {
            return ClusterStatus.empty();
        }
        Fields fields = parent.object("status");
        if (fields == null) {
            return stored;
        }
        ClusterStatus before = !merged && isWhole(fields) ? ClusterStatus.empty() : stored;
        ClusterStatus status = new ClusterStatus(
                version(fields, "current_version", before.currentVersion()),
                version(fields, "last_version", before.lastVersion()),
                version(fields, "next_version", before.nextVersion()),
                problems(fields, before.problems()));
        fields.rejectUnknown();
        return status;
    }

    private static boolean isWhole(Fields fields) {
        return fields.has("problems")
                && given(fields).findAny().isPresent()
                && given(fields).noneMatch(fields::isEmptied);
    }

    private static Stream<String> given(Fields fields) {
        return VERSIONS.stream().filter(fields::has);
    }

    private static @Nullable String version(Fields fields, String name, @Nullable String before) {
        String version = fields.optionalText(name, before);
        if (version != null && version.length() > 1000) {
            fields.object(name, "must not be longer than 1000 characters");
        }
        return version;
    }

    private static List<Problem> problems(Fields fields, List<Problem> before) {
        return fields.has("problems") && fields.isNull("problems")
                ? List.of()
                : fields.objects("problems", before, StatusInput::problem);
    }

    private static Problem problem(Fields fields) {
        return new Problem(
                fields.filled("type", null, LONG),
                fields.text("title", null),
                fields.has("status") && !fields.isNull("status") ? fields.number("status", null, 0) : null,
                fields.optionalText("detail", null),
                fields.optionalText("instance", null),
                more(fields));
    }

    private static Map<String, String> more(Fields fields) {
        Map<String, String> more = new TreeMap<>();
        fields.unread().forEach(name -> more.put(name, fields.text(name, null)));
        return more;
    }
}
