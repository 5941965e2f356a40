package io.clm.sim.aws.autoscaling;

import io.clm.sim.aws.Scope;
import io.clm.sim.aws.Tags;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An Auto Scaling group.
 *
 * @param arn never changes
 * @param subnets their ids; one zone each
 * @param suspended names of processes that rest
 * @param guardsNew whether new instances are protected from scale-in
 * @param settings what is only kept and shown: health check, cooldown, target groups …
 * @param deleting it ends as soon as its last instance has
 * @param changedAt when it last launched, ended or was told something
 */
public record Group(
        String name,
        Scope scope,
        String arn,
        Instant createdAt,
        Size size,
        LaunchSpec launch,
        List<String> subnets,
        Map<String, GroupTag> tags,
        SortedSet<String> suspended,
        boolean guardsNew,
        GroupSettings settings,
        boolean deleting,
        Instant changedAt) {

    public String key() {
        return scope.key(name);
    }

    public Optional<String> cluster() {
        return Tags.cluster(plainTags());
    }

    /** Whether a process of this name works. */
    public boolean runs(String process) {
        return !suspended.contains(process);
    }

    /** The tags' values. */
    public Map<String, String> plainTags() {
        Map<String, String> plain = new LinkedHashMap<>();
        tags.forEach((key, tag) -> plain.put(key, tag.value()));
        return plain;
    }

    public Group sized(Size next, Instant at) {
        return new Group(
                name, scope, arn, createdAt, next, launch, subnets, tags, suspended, guardsNew, settings, deleting, at);
    }

    public Group launching(LaunchSpec next, Instant at) {
        return new Group(
                name, scope, arn, createdAt, size, next, subnets, tags, suspended, guardsNew, settings, deleting, at);
    }

    public Group tagged(Map<String, GroupTag> next, Instant at) {
        return new Group(
                name, scope, arn, createdAt, size, launch, subnets, next, suspended, guardsNew, settings, deleting, at);
    }

    public Group suspending(SortedSet<String> next, Instant at) {
        return new Group(
                name, scope, arn, createdAt, size, launch, subnets, tags, next, guardsNew, settings, deleting, at);
    }

    /** With other subnets and settings. */
    public Group configured(List<String> nets, boolean guards, GroupSettings next, Instant at) {
        return new Group(name, scope, arn, createdAt, size, launch, nets, tags, suspended, guards, next, deleting, at);
    }

    /** On its way out: nothing is launched any more, everything ends. */
    public Group ending(Instant at) {
        Size none = new Size(0, 0, 0);
        return new Group(
                name, scope, arn, createdAt, none, launch, subnets, tags, suspended, false, settings, true, at);
    }

    /** Noted that something happened to its instances. */
    public Group touched(Instant at) {
        return sized(size, at);
    }
}
