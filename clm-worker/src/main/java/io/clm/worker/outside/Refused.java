package io.clm.worker.outside;

/** Something outside understood the request and refused it; trying the same again does not help. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String subject;

    /**
     * @param subject what refused, such as {@code stack/kube-1}
     * @param reason its own words
     */
    public Refused(String subject, String reason) {
        super(reason);
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }

    /** The sentence; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
