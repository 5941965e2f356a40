package io.clm.sandbox.process;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps children running: one that ends by itself is started again, and the person at the terminal is told. */
public final class Supervisor {

    /** How a child is started, the first time and after it ended. */
    @FunctionalInterface
    public interface Start {
        Child start() throws IOException, InterruptedException;
    }

    private record Kept(Start start, Child child) {}

    private final List<Kept> kept = new ArrayList<>();
    private final PrintStream out;
    private boolean stopping;

    public Supervisor(PrintStream out) {
        this.out = out;
    }

    /** Starts a child and keeps it from now on. */
    public synchronized Child keep(Start start) throws IOException, InterruptedException {
        Child child = start.start();
        kept.add(new Kept(start, child));
        return child;
    }

    /** Starts again what has ended; call it now and then. */
    public synchronized void look() throws IOException, InterruptedException {
        for (int i = 0; i < kept.size() && !stopping; i++) {
            Child child = kept.get(i).child();
            if (!child.isAlive()) {
                out.println(child.name() + " ended by itself; starting it again");
                kept.set(i, new Kept(kept.get(i).start(), kept.get(i).start().start()));
            }
        }
    }

    /** Ends all, the last started first, none taking longer than {@code each}. */
    public synchronized void stop(Duration each) throws InterruptedException {
        stopping = true;
        for (Kept one : kept.reversed()) {
            one.child().terminate();
            one.child().await(each);
        }
    }
}
