package io.clm.worker.policy;

import java.util.Optional;

/** Reads {@code channels.yaml}. */
public final class PolicyReader {
    private PolicyReader() {}

    /** What is wrong with a channel's policy in that text; empty when it can be used. */
    public static Optional<String> problem(String channel, String text) {
        return text.isBlank()
                ? Optional.of("channels.yaml is empty: channel " + channel + " has no policy.")
                : Optional.empty();
    }
}
