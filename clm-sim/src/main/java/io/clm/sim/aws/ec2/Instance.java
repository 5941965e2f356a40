package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Scope;
import io.clm.sim.aws.Tags;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A machine.
 *
 * @param group the Auto Scaling group that it is in, if any
 * @param since when it came into its phase
 * @param guarded whether it is protected from scale-in
 * @param healthy false after SetInstanceHealth said so; its group then replaces it
 */
public record Instance(
        String id,
        Scope scope,
        Place place,
        Launch launch,
        @Nullable String group,
        Map<String, String> tags,
        Phase phase,
        Instant since,
        boolean guarded,
        boolean healthy,
        NodeState node) {

    public String key() {
        return scope.key(id);
    }

    public Optional<String> cluster() {
        return Tags.cluster(tags);
    }

    public @Nullable String pool() {
        return tags.get(Tags.POOL);
    }

    public boolean controlPlane() {
        return tags.containsKey(Tags.CONTROL_PLANE);
    }

    /** The private DNS name, which is the Node's name too. */
    public String dnsName() {
        return "ip-" + place.ip().replace('.', '-') + "." + scope.region() + ".compute.internal";
    }

    public Instance in(Phase next, Instant at) {
        return new Instance(id, scope, place, launch, group, tags, next, at, guarded, healthy, node);
    }

    public Instance node(NodeState next) {
        return new Instance(id, scope, place, launch, group, tags, phase, since, guarded, healthy, next);
    }

    public Instance tagged(Map<String, String> next) {
        return new Instance(id, scope, place, launch, group, Map.copyOf(next), phase, since, guarded, healthy, node);
    }

    public Instance guarded(boolean next) {
        return new Instance(id, scope, place, launch, group, tags, phase, since, next, healthy, node);
    }

    public Instance healthy(boolean next) {
        return new Instance(id, scope, place, launch, group, tags, phase, since, guarded, next, node);
    }

    public Instance inGroup(@Nullable String next) {
        return new Instance(id, scope, place, launch, next, tags, phase, since, guarded, healthy, node);
    }
}
