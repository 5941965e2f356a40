package io.clm.sim;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes many things, whatever one of them says. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void all(Collection<AutoCloseable> parts) {
        parts.forEach(Closing::one);
    }

    private static void one(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not close", part, e);
        }
    }
}
