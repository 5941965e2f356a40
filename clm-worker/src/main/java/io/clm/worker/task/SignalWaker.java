package io.clm.worker.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.clm.store.signal.Signal;
import io.clm.store.signal.SignalListener;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the registry's wake-up calls into work at once; whoever sleeps through them works at the next turn. */
public final class SignalWaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalWaker.class);

    private final SchedulerClient scheduler;
    private final Dispatcher dispatcher;
    private final SignalListener listener;

    public SignalWaker(DataSource dataSource, SchedulerClient scheduler, Dispatcher dispatcher) {
        this.scheduler = scheduler;
        this.dispatcher = dispatcher;
        this.listener =
                new SignalListener(dataSource, EnumSet.of(Signal.GIT, Signal.PLAN, Signal.ROLLOUT), this::heard);
    }

    private void heard(Signal signal, String payload) {
        try {
            switch (signal) {
                case PLAN -> {
                    if (!payload.isEmpty()) {
                        dispatcher.planNow(scheduler, payload);
                    }
                }
                case ROLLOUT -> dispatcher.dispatchNow(scheduler);
                case GIT -> dispatcher.watchNow(scheduler);
                case EVENTS, VIEW -> {}
            }
        } catch (RuntimeException e) {
            LOG.debug("not woken by {}: {}", signal, e.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        listener.close();
    }
}
