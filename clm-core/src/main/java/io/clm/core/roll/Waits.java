package io.clm.core.roll;

import io.clm.core.rollout.Waiting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences that say why a node is not moving. */
final class Waits {

    private Waits() {}

    static Waiting canary(Member canary, Member next, PoolState state) {
        String text = "%s goes when the gate has been good %d times in a row with %s; so far %d"
                .formatted(
                        next.name(),
                        state.policy().gate().times(),
                        canary.name(),
                        canary.marks().streak().good());
        return waiting(
                Waiting.Kind.GATE,
                canary.subject(),
                text,
                canary.marks().streak().lastAt(),
                null,
                state);
    }

    static Waiting zone(Member member, Instant end, PoolState state) {
        String limit = end.equals(Instant.MAX) ? "" : ", at the longest until " + end;
        String text = "%s has volumes attached and waits for a ready replacement in zone %s%s"
                .formatted(member.name(), member.zone(), limit);
        return waiting(Waiting.Kind.NODE, member.subject(), text, null, null, state);
    }

    static Waiting floor(Member next, PoolState state) {
        String text = "%s goes when more than %d nodes are ready and schedulable; now %d%s"
                .formatted(next.name(), state.floor(), state.available(), unready(state));
        return waiting(Waiting.Kind.NODE, next.subject(), text, lastChange(state), null, state);
    }

    static Waiting booting(Member member, PoolState state) {
        Instant limit = member.instance().launchedAt().plus(state.policy().nodeReadyTimeout());
        String text = "%s in zone %s is not ready yet; it counts as failed at %s"
                .formatted(member.name(), member.zone(), limit);
        return waiting(
                Waiting.Kind.NODE, member.subject(), text, member.instance().launchedAt(), null, state);
    }

    static Waiting launching(GroupView group, PoolState state) {
        String text = "group %s has %d of %d machines%s"
                .formatted(
                        group.name(),
                        state.live(group),
                        group.desired(),
                        group.suspended().contains("Launch") ? "; its process Launch is suspended" : "");
        return waiting(
                Waiting.Kind.NODE,
                "group/" + group.name(),
                text,
                Optional.ofNullable(group.record()).map(SizeRecord::at).orElse(null),
                null,
                state);
    }

    private static String unready(PoolState state) {
        return state.members().stream()
                .filter(member -> !member.isAvailable() && !member.isDraining())
                .findFirst()
                .map(member -> "; %s is not".formatted(member.name()))
                .orElse("");
    }

    private static @Nullable Instant lastChange(PoolState state) {
        return state.view().groups().stream()
                .flatMap(group -> Optional.ofNullable(group.record()).stream())
                .map(SizeRecord::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static Waiting waiting(
            Waiting.Kind kind,
            String subject,
            String text,
            @Nullable Instant since,
            @Nullable String owner,
            PoolState state) {
        return new Waiting(
                kind,
                subject,
                owner,
                text,
                since == null ? state.now() : since,
                state.now().plus(state.policy().poll()));
    }
}
