package io.clm.worker.outside;

import org.jspecify.annotations.Nullable;

/**
 * Something outside (Git, a cluster's API, AWS) cannot be used now; it may pass by itself, so whoever catches this
 * shows it and tries again later.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String subject;

    /**
     * @param subject what is away, such as {@code api-server} or {@code git}
     * @param reason a sentence for people
     */
    public Unavailable(String subject, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.subject = subject;
    }

    public Unavailable(String subject, String reason) {
        this(subject, reason, null);
    }

    public String subject() {
        return subject;
    }

    /** The sentence; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
