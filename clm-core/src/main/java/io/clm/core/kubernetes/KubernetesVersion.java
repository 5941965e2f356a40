package io.clm.core.kubernetes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor version: within one, objects' schemas stay the same. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {

    private static final Pattern TEXT = Pattern.compile("v?(\\d{1,3})\\.(\\d{1,3})(\\D.*)?");

    /** Reads {@code 1.36}, {@code v1.36.3}, {@code v1.31.1-eks-1234}; empty when it is none. */
    public static Optional<KubernetesVersion> of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new KubernetesVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    public boolean isAfter(KubernetesVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
