package io.clm.core.cloudformation;

import io.clm.core.json.JsonReader;
import io.clm.core.schema.BundledLines;
import io.clm.core.schema.SchemaReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS' own schemas of resources, as of the day of the bundle (region us-east-1). A type is read when it is asked for
 * first, and kept. Safe to share between threads.
 */
public final class ResourceSchemas {

    private static final ResourceSchemas BUNDLED = new ResourceSchemas();
    private static final Pattern TYPE = Pattern.compile("(\\w+)::(\\w+)::\\w+(::\\w+)?");

    private final Map<String, ResourceSchema> known = new ConcurrentHashMap<>();

    private ResourceSchemas() {}

    public static ResourceSchemas bundled() {
        return BUNDLED;
    }

    /**
     * What is known of a type.
     *
     * @param type such as {@code AWS::EC2::LaunchTemplate}
     * @return empty for what the bundle does not have: newer types, custom and third parties' resources
     */
    public Optional<ResourceSchema> find(String type) {
        ResourceSchema cached = known.get(type);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<ResourceSchema> found = read(type);
        found.ifPresent(schema -> known.put(type, schema));
        return found;
    }

    private static Optional<ResourceSchema> read(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return BundledLines.find("/schemas/aws/" + parts.group(1) + "-" + parts.group(2) + ".txt", type)
                .map(text -> ResourceSchema.of(type, SchemaReader.map(JsonReader.read(text))));
    }
}
