package io.clm.sim;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the simulator is started.
 *
 * @param state the folder that holds everything it remembers
 * @param port of AWS and the control address; 0 takes a free one
 * @param speed divides all simulated delays
 * @param endpointsFile where to write the clusters' addresses
 */
public record SimOptions(
        Path state, int port, double speed, @Nullable Path endpointsFile) {
    static final String USAGE = "usage: --state DIR --port P [--speed X] [--endpoints-file FILE]";
    private static final Set<String> FLAGS = Set.of("--state", "--port", "--speed", "--endpoints-file");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static SimOptions parse(String... args) {
        Map<String, String> flags = flags(args);
        String endpoints = flags.get("--endpoints-file");
        return new SimOptions(
                Path.of(required(flags, "--state")),
                port(required(flags, "--port")),
                speed(flags.getOrDefault("--speed", "1")),
                endpoints == null ? null : Path.of(endpoints));
    }

    private static Map<String, String> flags(String... args) {
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!FLAGS.contains(args[i])) {
                throw new IllegalArgumentException("unknown flag " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            flags.put(args[i], args[i + 1]);
        }
        return flags;
    }

    private static String required(Map<String, String> flags, String name) {
        String value = flags.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port must be 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static double speed(String text) {
        if (!text.matches("\\d+(\\.\\d+)?") || Double.parseDouble(text) <= 0) {
            throw new IllegalArgumentException("--speed must be a number above 0, not " + text);
        }
        return Double.parseDouble(text);
    }
}
