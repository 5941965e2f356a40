package io.clm.sim.aws.eks;

import io.clm.sim.aws.AwsApi;
import io.clm.sim.aws.Scope;
import io.clm.sim.http.Exchange;
import io.clm.sim.state.StateLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DescribeCluster: of the clusters that stacks have made. Nobody answers at the endpoint it tells. */
public final class EksApi implements AwsApi {
    private static final Pattern PATH = Pattern.compile("/clusters/([^/]+)");

    private final BiPredicate<Scope, String> ofStacks;
    private final StateLog log;

    /** @param ofStacks whether a stack has a cluster of that name */
    public EksApi(BiPredicate<Scope, String> ofStacks, StateLog log) {
        this.ofStacks = ofStacks;
        this.log = log;
    }

    @Override
    public void handle(Exchange exchange, Scope scope) throws IOException {
        Matcher path = PATH.matcher(exchange.path());
        if (!exchange.method().equals("GET") || !path.matches()) {
            refuse(exchange, 404, "NotFoundException", "The simulated eks does not have that operation.");
        } else if (log.transact(() -> ofStacks.test(scope, path.group(1)))) {
            exchange.json(200, Map.of("cluster", cluster(scope, path.group(1))));
        } else {
            String message = "No cluster found for name: " + path.group(1) + ".";
            refuse(exchange, 404, "ResourceNotFoundException", message);
        }
    }

    private static void refuse(Exchange exchange, int status, String type, String message) throws IOException {
        exchange.raw().getResponseHeaders().set("x-amzn-ErrorType", type);
        exchange.json(status, Map.of("message", message));
    }

    private static Map<String, Object> cluster(Scope scope, String name) {
        String id = UUID.nameUUIDFromBytes((scope.prefix() + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .toUpperCase(java.util.Locale.ROOT);
        String authority = "-----BEGIN CERTIFICATE-----\n" + id + "\n-----END CERTIFICATE-----\n";
        return Map.of(
                "name", name,
                "arn", scope.arn("eks", "cluster/" + name),
                "status", "ACTIVE",
                "endpoint", "https://" + id + ".gr7." + scope.region() + ".eks.amazonaws.com",
                "certificateAuthority",
                        Map.of("data", Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.UTF_8))),
                "identity",
                        Map.of(
                                "oidc",
                                Map.of("issuer", "https://oidc.eks." + scope.region() + ".amazonaws.com/id/" + id)),
                "kubernetesNetworkConfig", Map.of("ipFamily", "ipv4", "serviceIpv4Cidr", "10.100.0.0/16"));
    }
}
