package io.clm.core.roll;

import io.clm.core.gate.Streak;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which the roll keeps its progress on a node, and how to read and write it. */
public final class NodeKeys {

    /** Key of the taint on old nodes; its value is {@link #TAINT_VALUE}, its effect PreferNoSchedule. */
    public static final String TAINT = "clm.io/decommission-pending";

    public static final String TAINT_VALUE = "rolling-upgrade";

    public static final String CORDONED_AT = "clm.io/cordoned-at";

    /** There when somebody else had cordoned the node before: then it stays so. */
    public static final String CORDONED_BY_OTHERS = "clm.io/cordoned-by-others";

    public static final String DRAIN_START = "clm.io/drain-start";
    public static final String PARKED_AT = "clm.io/parked-at";
    public static final String LAST_FORCED = "clm.io/last-forced-drain";
    public static final String GATE = "clm.io/gate";

    /** There when {@link #SCALE_DOWN_DISABLED} was set by us; both go together. */
    public static final String SCALE_DOWN_DISABLED_BY = "clm.io/scale-down-disabled";

    /** The cluster autoscaler's own annotation; {@code true} keeps it off the node. */
    public static final String SCALE_DOWN_DISABLED = "cluster-autoscaler.kubernetes.io/scale-down-disabled";

    private static final Pattern STREAK = Pattern.compile("good=(\\d{1,6}) last=(\\S{1,40}) bad-since=(\\S{1,40})");

    private NodeKeys() {}

    /** The marks of a node with these annotations. */
    public static NodeMarks marks(Map<String, String> annotations, boolean tainted) {
        return new NodeMarks(
                tainted,
                time(annotations, CORDONED_AT),
                time(annotations, DRAIN_START),
                time(annotations, PARKED_AT),
                time(annotations, LAST_FORCED),
                autoscaler(annotations),
                streak(annotations.get(GATE)));
    }

    /** The value of {@link #GATE}: {@code good=2 last=2026-11-01T10:00:00Z bad-since=-}. */
    public static String text(Streak streak) {
        return "good=%d last=%s bad-since=%s"
                .formatted(streak.good(), orDash(streak.lastAt()), orDash(streak.badSince()));
    }

    private static Streak streak(@Nullable String text) {
        Matcher match = STREAK.matcher(text == null ? "" : text);
        return match.matches()
                ? new Streak(
                        Integer.parseInt(match.group(1)),
                        UtcTime.parse(match.group(2)).orElse(null),
                        UtcTime.parse(match.group(3)).orElse(null))
                : Streak.NONE;
    }

    private static NodeMarks.Autoscaler autoscaler(Map<String, String> annotations) {
        if (annotations.containsKey(SCALE_DOWN_DISABLED_BY)) {
            return NodeMarks.Autoscaler.KEPT_OFF_BY_US;
        }
        return "true".equals(annotations.get(SCALE_DOWN_DISABLED))
                ? NodeMarks.Autoscaler.KEPT_OFF_BY_OTHERS
                : NodeMarks.Autoscaler.FREE;
    }

    private static @Nullable Instant time(Map<String, String> annotations, String key) {
        return UtcTime.parse(annotations.get(key)).orElse(null);
    }

    private static String orDash(@Nullable Instant at) {
        return Optional.ofNullable(at).map(Instant::toString).orElse("-");
    }
}
