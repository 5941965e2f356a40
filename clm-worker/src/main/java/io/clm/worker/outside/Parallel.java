package io.clm.worker.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks several things at once. */
public final class Parallel {
    private Parallel() {}

    /**
     * The answers in order; at most {@code most} questions at the same time. The first failure is thrown as it is; what
     * has not been asked by then is not asked any more, so that something that hangs is waited for once only.
     */
    public static <Q, A> List<A> map(List<Q> questions, int most, Function<Q, A> ask) {
        Semaphore free = new Semaphore(most);
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<A>> asked = new ArrayList<>();
            for (Q question : questions) {
                asked.add(threads.submit(() -> limited(free, failed, () -> ask.apply(question))));
            }
            return answers(asked);
        }
    }

    private static <A> A limited(Semaphore free, AtomicBoolean failed, Supplier<A> work) throws InterruptedException {
        free.acquire();
        try {
            if (failed.get()) {
                throw new CancellationException();
            }
            return work.get();
        } catch (RuntimeException e) {
            failed.set(true);
            throw e;
        } finally {
            free.release();
        }
    }

    private static <A> List<A> answers(List<Future<A>> asked) {
        List<A> answers = new ArrayList<>();
        Optional<RuntimeException> failure = Optional.empty();
        for (Future<A> answer : asked) {
            try {
                answers.add(get(answer));
            } catch (CancellationException e) {
                // Another one failed, and its failure is the one to tell.
            } catch (RuntimeException e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return answers;
    }

    private static <A> A get(Future<A> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("worker", "The worker is being stopped.", e);
        }
    }
}
