package io.clm.sim;

import ch.qos.logback.classic.Level;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the simulated cloud as a process and stays until it is told to end. */
public final class Main {
    private Main() {}

    /** Exits with 2 when the command line is wrong, with 1 when the cloud cannot start. */
    public static void main(String[] args) throws InterruptedException {
        SimOptions options = options(args);
        quiet();
        SimCloud cloud = started(options);
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "shutdown"));
        System.out.println("simulated cloud ready at " + cloud.url() + ", state in " + options.state());
        new CountDownLatch(1).await();
    }

    private static SimCloud started(SimOptions options) {
        try {
            return SimCloud.start(options);
        } catch (RuntimeException e) {
            throw exit(1, String.valueOf(e.getMessage()));
        }
    }

    /** Without a configuration file, which would get in the way of those who have this module on their class path. */
    private static void quiet() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
    }

    private static SimOptions options(String[] args) {
        try {
            return SimOptions.parse(args);
        } catch (IllegalArgumentException e) {
            throw exit(2, e.getMessage() + "\n" + SimOptions.USAGE);
        }
    }

    private static IllegalStateException exit(int code, String why) {
        System.err.println("clm-sim: " + why);
        System.exit(code);
        return new IllegalStateException(why);
    }
}
