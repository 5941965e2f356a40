package io.clm.store.channel;

import io.clm.core.channel.Channel;
import io.clm.core.channel.ConfigVersion;
import io.clm.core.rollout.EventType;
import io.clm.store.Change;
import io.clm.store.Expected;
import io.clm.store.Saved;
import io.clm.store.Versioned;
import io.clm.store.audit.AuditStore;
import io.clm.store.cluster.PlanRequests;
import io.clm.store.event.EventStore;
import io.clm.store.event.NewEvent;
import io.clm.store.signal.Signal;
import io.clm.store.signal.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Channels, their heads and their last good policy. */
@Component
public class ChannelStore {

    private final ChannelRows rows;
    private final PlanRequests plans;
    private final EventStore events;
    private final AuditStore audit;
    private final Signals signals;
    private final Clock clock;

    ChannelStore(
            ChannelRows rows, PlanRequests plans, EventStore events, AuditStore audit, Signals signals, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.events = events;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** All channels in the order of promotion. */
    @Transactional(readOnly = true)
    public List<Channel> list() {
        return rows.findAll(Sort.by("position", "name")).stream()
                .map(ChannelRow::toChannel)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Channel> find(String name) {
        return rows.findById(name).map(ChannelRow::toChannel);
    }

    /** The channel and its version. */
    @Transactional(readOnly = true)
    public Optional<Versioned<Channel>> read(String name) {
        return rows.findById(name).map(ChannelRow::versioned);
    }

    /** Adds a channel or changes its place and ref, whatever its version; another ref forgets the head. */
    @Transactional
    public Channel put(String name, int position, String gitRef, Change by) {
        return put(name, position, gitRef, Expected.ANY, by)
                .done()
                .map(Versioned::value)
                .orElseThrow();
    }

    /** Adds a channel or changes its place and ref; another ref forgets the head. Nothing new changes nothing. */
    @Transactional
    public Saved<Versioned<Channel>> put(String name, int position, String gitRef, Expected expected, Change by) {
        Optional<ChannelRow> found = rows.lock(name);
        Optional<Versioned<Channel>> before = found.map(ChannelRow::versioned);
        if (before.isPresent() && !expected.fits(before.get().version())) {
            return new Saved.Stale<>(before.get().version());
        }
        if (found.isPresent() && found.get().isAt(position, gitRef)) {
            return new Saved.Done<>(found.get().versioned());
        }
        ChannelRow row = found.orElseGet(() -> new ChannelRow(name, clock.instant()));
        row.place(position, gitRef, clock.instant());
        Versioned<Channel> after = rows.saveAndFlush(row).versioned();
        String action = before.isEmpty() ? "create" : "update";
        audit.write(by, action, subject(name), before.map(Versioned::value).orElse(null), after.value());
        signals.send(Signal.GIT, name);
        return new Saved.Done<>(after);
    }

    /** The ref is at {@code version}; when that is new, every cluster of the channel wants a plan. True when it is new. */
    @Transactional
    public boolean head(String name, ConfigVersion version) {
        boolean changed = rows.lock(name).orElseThrow().head(version, clock.instant());
        if (changed) {
            plans.ofChannel(name);
            tell(EventType.CHANNEL_HEAD, name, "%s is at %s".formatted(name, version.abbreviated()));
        }
        return changed;
    }

    /** The same, so long as the head is still {@code before}: then a look that took long changes nothing. */
    @Transactional
    public boolean head(String name, @Nullable ConfigVersion before, ConfigVersion version) {
        boolean same = rows.lock(name)
                .map(row -> Objects.equals(row.toChannel().head(), before))
                .orElse(false);
        return same && head(name, version);
    }

    /** Why the head or its policy cannot be used; null when all is well. True when that is new. */
    @Transactional
    public boolean problem(String name, @Nullable String problem) {
        boolean changed = rows.lock(name).orElseThrow().problem(problem, clock.instant());
        if (changed) {
            tell(EventType.CHANNEL_PROBLEM, name, problem == null ? name + " is well again" : problem);
        }
        return changed;
    }

    /** Keeps the policy that stays in force until there is another good one. */
    @Transactional
    public void policy(String name, ChannelPolicy good) {
        rows.lock(name).orElseThrow().policy(good);
    }

    /** The last good policy; empty before there was one. */
    @Transactional(readOnly = true)
    public Optional<ChannelPolicy> policy(String name) {
        return rows.findById(name).flatMap(ChannelRow::policy);
    }

    private void tell(EventType type, String name, String message) {
        events.append(NewEvent.ofChannel(clock.instant(), type, name, message, new Change(Change.CLM, null)));
    }

    private static AuditStore.Subject subject(String name) {
        return new AuditStore.Subject("channel", name, null);
    }
}
