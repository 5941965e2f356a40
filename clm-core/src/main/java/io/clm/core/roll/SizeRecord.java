package io.clm.core.roll;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a group was like when the roll began, kept in the tag {@value #TAG} of the group until it is set back.
 *
 * @param min minimum size
 * @param max maximum size
 * @param desired desired size; raised when somebody else scales out meanwhile
 * @param ready nodes that were ready and schedulable; their sum over the groups is the pool's floor
 * @param surge instances that the roll has put on top of {@code desired}; written before they are asked for
 * @param rebalance whether the process {@code AZRebalance} was on
 * @param at when a machine was last asked for on top of {@code desired}
 */
public record SizeRecord(int min, int max, int desired, int ready, int surge, boolean rebalance, Instant at) {

    /** Key of the group's tag. */
    public static final String TAG = "clm.io/original-size";

    private static final Pattern TEXT = Pattern.compile(
            "min=(\\d{1,6}) max=(\\d{1,6}) desired=(\\d{1,6}) ready=(\\d{1,6}) surge=(\\d{1,6}) rebalance=(true|false) at=(\\S{1,40})");

    /** The tag's value: {@code min=3 max=6 desired=3 ready=3 surge=1 rebalance=true at=2026-11-01T10:00:00Z}. */
    public String text() {
        return "min=%d max=%d desired=%d ready=%d surge=%d rebalance=%b at=%s"
                .formatted(min, max, desired, ready, surge, rebalance, at);
    }

    /** Reads {@link #text()} back; empty when it is something else, which is then as good as no record. */
    public static Optional<SizeRecord> parse(String text) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return UtcTime.parse(match.group(7))
                .map(at -> new SizeRecord(
                        number(match, 1),
                        number(match, 2),
                        number(match, 3),
                        number(match, 4),
                        number(match, 5),
                        Boolean.parseBoolean(match.group(6)),
                        at));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
