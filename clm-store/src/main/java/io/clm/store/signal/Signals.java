package io.clm.store.signal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends wake-up calls; they leave at commit, or not at all. */
@Component
public class Signals {

    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void send(Signal signal, String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", signal.channel())
                .param("payload", payload)
                .query((row, number) -> 0)
                .single();
    }
}
