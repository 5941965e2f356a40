package io.clm.api.cluster;

import io.clm.api.input.Fields;
import io.clm.core.registry.ClusterStatus;
import io.clm.core.registry.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a status from a body, as a CLM that works with this registry writes it. */
final class StatusInput {

    private StatusInput() {}

    static ClusterStatus read(@Nullable Fields fields, ClusterStatus before) {
        if (fields == null) {
            return before;
        }
        ClusterStatus status = new ClusterStatus(
                fields.optionalText("current_version", before.currentVersion()),
                fields.optionalText("last_version", before.lastVersion()),
                fields.optionalText("next_version", before.nextVersion()),
                problems(fields, before.problems()));
        fields.rejectUnknown();
        return status;
    }

    private static List<Problem> problems(Fields fields, List<Problem> before) {
        return fields.has("problems") && fields.isNull("problems")
                ? List.of()
                : fields.objects("problems", before, StatusInput::problem);
    }

    private static Problem problem(Fields fields) {
        Problem problem = new Problem(
                fields.filled("type", null),
                fields.text("title", null),
                fields.has("status") && !fields.isNull("status") ? fields.number("status", null, 0) : null,
                fields.optionalText("detail", null),
                fields.optionalText("instance", null));
        fields.ignoreRest();
        return problem;
    }
}
