package io.clm.api.testing;

import io.clm.api.config.ClmProperties;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the application would read them. */
public final class Properties {

    private Properties() {}

    /** Each pair is {@code name=value}; everything else has its default. */
    public static ClmProperties of(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("clm", ClmProperties.class);
    }
}
