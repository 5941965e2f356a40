package io.clm.api.health;

import io.clm.api.event.OpenStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database's wake-up calls are heard: without them event streams are silent. */
@Component
class ListenerHealthIndicator implements HealthIndicator {

    private final OpenStreams streams;

    ListenerHealthIndicator(OpenStreams streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        return streams.areFed()
                ? Health.up().build()
                : Health.down()
                        .withDetail("problem", "not listening to the database")
                        .build();
    }
}
