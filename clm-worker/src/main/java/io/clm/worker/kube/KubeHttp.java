package io.clm.worker.kube;

import io.clm.worker.outside.Unavailable;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and takes the answer as it is: the client's own calls retry a 429 by themselves and hide the causes
 * of a refusal. Nothing waits longer than the time-out.
 */
final class KubeHttp {
    static final String JSON = "application/json";
    static final String APPLY = "application/apply-patch+yaml";
    static final String MERGE = "application/merge-patch+json";

    private final KubernetesClient client;
    private final String base;
    private final Duration timeout;

    KubeHttp(KubernetesClient client, Duration timeout) {
        this.client = client;
        this.base = client.getMasterUrl().toString().replaceAll("/+$", "");
        this.timeout = timeout;
    }

    /** Any answer but those that say "not now" ({@link #isAway}). */
    KubeAnswer get(String path) {
        return usable(send("GET", path, JSON, null));
    }

    /** The same for a request with a body. */
    KubeAnswer write(String method, String path, String contentType, @Nullable Object body) {
        return usable(send(method, path, contentType, body));
    }

    /** Any answer at all; throws only when there is none. */
    KubeAnswer send(String method, String path, String contentType, @Nullable Object body) {
        HttpRequest.Builder request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(base + path)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .header("Accept", JSON);
        String text = body == null ? null : client.getKubernetesSerialization().asJson(body);
        if (text == null) {
            request.method(method, null, (String) null);
        } else {
            request.method(method, contentType, text);
        }
        return await(client.getHttpClient().sendAsync(request.build(), String.class));
    }

    private KubeAnswer await(CompletableFuture<HttpResponse<String>> sent) {
        try {
            HttpResponse<String> response = sent.get(timeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
            return new KubeAnswer(response.code(), object(response.body()));
        } catch (ExecutionException e) {
            throw away(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw away("no answer within " + timeout.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("interrupted", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(@Nullable String body) {
        if (body == null || !body.startsWith("{")) {
            return body == null ? Map.of() : Map.of("message", body.strip());
        }
        return client.getKubernetesSerialization().unmarshal(body, Map.class);
    }

    /** The answer, unless it says "not now". */
    KubeAnswer usable(KubeAnswer answer) {
        if (isAway(answer.status())) {
            throw away("HTTP status " + answer.status() + " " + answer.message(), null);
        }
        return answer;
    }

    /** Overload, not-ready and errors of the server itself pass by themselves; so may a token that is being renewed. */
    static boolean isAway(int status) {
        return status == 429 || status >= 500 || status == 401;
    }

    private Unavailable away(String why, @Nullable Throwable cause) {
        return new Unavailable("api-server", "The API server " + base + " cannot be used: " + why, cause);
    }
}
