package io.clm.sim.aws.s3;

import io.clm.sim.aws.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bucket. Its name is taken in all accounts.
 *
 * @param settings documents that were put on it, by their name in the query: {@code publicAccessBlock}, {@code encryption}
 */
public record Bucket(String name, Scope scope, Instant created, Map<String, String> settings) {

    Bucket with(String setting, String document) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(setting, document);
        return new Bucket(name, scope, created, more);
    }
}
