package io.clm.sim.kube.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A Kubernetes API to send raw requests to. */
public final class Endpoint {
    private final String url;
    private final @Nullable String token;
    private final HttpClient client;

    private Endpoint(String url, @Nullable String token, HttpClient client) {
        this.url = url;
        this.token = token;
        this.client = client;
    }

    public static Endpoint plain(String url) {
        return new Endpoint(url, null, HttpClient.newHttpClient());
    }

    /** The real control plane that the environment names, or null without one. */
    public static @Nullable Endpoint fromEnvironment() throws Exception {
        String url = System.getenv("KUBE_TESTENV_URL");
        String ca = System.getenv("KUBE_TESTENV_CA_FILE");
        String token = System.getenv("KUBE_TESTENV_TOKEN");
        if (url == null || ca == null || token == null) {
            return null;
        }
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(Path.of(ca)))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new Endpoint(url, token, client);
    }

    public String url() {
        return url;
    }

    public Response get(String path) throws Exception {
        return send("GET", path, "application/json", "", "");
    }

    public Response get(String path, String accept) throws Exception {
        return send("GET", path, accept, "", "");
    }

    public Response send(String method, String path, String accept, String type, String body) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Accept", accept).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Response(response.statusCode(), response.headers(), response.body());
    }

    /** A response whose lines come as they are written. */
    public HttpResponse<java.util.stream.Stream<String>> lines(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("User-Agent", "contract/1");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static SSLContext trusting(Path ca) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(ca)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
