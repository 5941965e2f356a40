package io.clm.worker.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that a load balancer can use.
 *
 * @param names hosts it is for; the first label may be {@code *}
 */
public record Certificate(String arn, List<String> names, Instant notBefore, Instant notAfter) {
    private static final Duration SOON = Duration.ofDays(7);
    private static final String ANY = "*";

    public Certificate {
        names = List.copyOf(names);
    }

    /**
     * The one that fits a host best, of those that are valid now: one that does not end within a week, then the longest
     * name, the newest, the one that is valid longest.
     */
    public static Optional<Certificate> best(List<Certificate> certificates, String host, Instant now) {
        return certificates.stream()
                .filter(certificate -> certificate.isValid(now) && certificate.fit(host) > 0)
                .max(Comparator.comparing((Certificate one) -> one.notAfter.isAfter(now.plus(SOON)))
                        .thenComparing(one -> one.fit(host))
                        .thenComparing(Certificate::notBefore)
                        .thenComparing(Certificate::notAfter)
                        .thenComparing(Certificate::arn));
    }

    private boolean isValid(Instant now) {
        return !notBefore.isAfter(now) && notAfter.isAfter(now);
    }

    /** The length of the longest name that fits; 0 when none does. */
    private int fit(String host) {
        return names.stream()
                .filter(name -> fits(name, host))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean fits(String name, String host) {
        int label = host.indexOf('.');
        return name.equalsIgnoreCase(host)
                || (name.startsWith(ANY) && label > 0 && name.substring(1).equalsIgnoreCase(host.substring(label)));
    }
}
