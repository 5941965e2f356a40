package io.clm.store.signal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends wake-up calls; they leave soon after the surrounding transaction's commit, or not at all. Not within it:
 * PostgreSQL lets transactions that notify commit one after the other only, each waiting for the disk.
 */
@Component
public class Signals {

    private final SignalSender sender;

    Signals(SignalSender sender) {
        this.sender = sender;
    }

    /** Sends after commit, or at once where no transaction is. */
    public void send(Signal signal, String payload) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    now(signal, payload);
                }
            });
        } else {
            now(signal, payload);
        }
    }

    /** Sends at once, whatever becomes of a transaction. */
    public void now(Signal signal, String payload) {
        sender.add(new SignalSender.Call(signal.channel(), payload));
    }
}
