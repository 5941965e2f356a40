package io.clm.sim.aws.ec2;

import io.clm.sim.aws.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A launch template.
 *
 * @param next the number of the next version; numbers are never used again
 */
public record LaunchTemplate(
        String id,
        Scope scope,
        String name,
        Instant createdAt,
        Map<String, String> tags,
        long defaultVersion,
        long next,
        List<TemplateVersion> versions) {

    public String key() {
        return scope.key(id);
    }

    /** The highest number that is there. */
    public long latest() {
        return versions.getLast().number();
    }

    /** A version by number, {@code $Latest} or {@code $Default}; empty when there is none. */
    public Optional<TemplateVersion> version(String named) {
        String number = switch (named) {
            case "$Latest" -> Long.toString(latest());
            case "$Default", "" -> Long.toString(defaultVersion);
            default -> named;
        };
        return versions.stream()
                .filter(version -> Long.toString(version.number()).equals(number))
                .findFirst();
    }

    /** With one version more. */
    public LaunchTemplate plus(Map<String, Object> data, @Nullable String description, Instant at) {
        List<TemplateVersion> more = new ArrayList<>(versions);
        more.add(new TemplateVersion(next, description, at, data));
        return new LaunchTemplate(id, scope, name, createdAt, tags, defaultVersion, next + 1, List.copyOf(more));
    }

    /** Without some versions. */
    public LaunchTemplate without(Predicate<TemplateVersion> gone) {
        List<TemplateVersion> rest = versions.stream().filter(gone.negate()).toList();
        return new LaunchTemplate(id, scope, name, createdAt, tags, defaultVersion, next, rest);
    }

    public LaunchTemplate withDefault(long version) {
        return new LaunchTemplate(id, scope, name, createdAt, tags, version, next, versions);
    }

    public LaunchTemplate tagged(Map<String, String> more) {
        return new LaunchTemplate(id, scope, name, createdAt, Map.copyOf(more), defaultVersion, next, versions);
    }
}
