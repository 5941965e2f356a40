package io.clm.worker.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Asks several things at once. */
public final class Parallel {
    private Parallel() {}

    /** The answers in order; at most {@code most} questions at the same time. The first failure is thrown as it is. */
    public static <Q, A> List<A> map(List<Q> questions, int most, Function<Q, A> ask) {
        Semaphore free = new Semaphore(most);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<A>> asked = new ArrayList<>();
            for (Q question : questions) {
                asked.add(threads.submit(() -> limited(free, () -> ask.apply(question))));
            }
            List<A> answers = new ArrayList<>();
            for (Future<A> answer : asked) {
                answers.add(get(answer));
            }
            return answers;
        }
    }

    private static <A> A limited(Semaphore free, java.util.function.Supplier<A> work) throws InterruptedException {
        free.acquire();
        try {
            return work.get();
        } finally {
            free.release();
        }
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
