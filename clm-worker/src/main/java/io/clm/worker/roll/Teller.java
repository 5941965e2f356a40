package io.clm.worker.roll;

import io.clm.core.rollout.EventType;
import java.util.Map;

/** Takes down what happened. */
@FunctionalInterface
public interface Teller {
    void tell(EventType type, String subject, String message, Map<String, String> data);

    default void tell(EventType type, String subject, String message) {
        tell(type, subject, message, Map.of());
    }
}
