package io.clm.sim;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the simulated cloud as a process and stays until it is told to end. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** Exits with 2 when the command line is wrong, with 1 when the cloud cannot start. */
    public static void main(String[] args) throws InterruptedException {
        SimOptions options = options(args);
        SimCloud cloud = started(options);
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "shutdown"));
        LOG.info("simulated cloud ready at {}, speed {}, state in {}", cloud.url(), options.speed(), options.state());
        new CountDownLatch(1).await();
    }

    private static SimCloud started(SimOptions options) {
        try {
            return SimCloud.start(options);
        } catch (RuntimeException e) {
            throw exit(1, String.valueOf(e.getMessage()));
        }
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
