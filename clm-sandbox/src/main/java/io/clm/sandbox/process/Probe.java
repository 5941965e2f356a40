package io.clm.sandbox.process;

import io.clm.sandbox.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a child answers 200 at an address. */
public final class Probe {

    private static final Duration STEP = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Returns when it answers; throws with the end of its log when it dies or takes longer than {@code limit}. */
    public void await(Child child, URI address, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!answers(address)) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new SandboxException(
                        child.name() + (child.isAlive() ? " does not answer" : " ended") + ":\n" + child.lastWords(),
                        "the lines above are the end of its log");
            }
            Thread.sleep(STEP);
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
