package io.clm.worker.aws;

import io.clm.core.registry.Cluster;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a cluster's account.
 *
 * @param endpoint in place of AWS' own addresses; null for those. With it the credentials are fixed words: it is a
 *     simulation
 * @param role name of the role to assume in each account; empty: work with the credentials that are there
 * @param timeout for each call, retries included
 */
public record AwsAccess(@Nullable URI endpoint, String role, Duration timeout) {

    /** The account's number: what follows the last colon of the registry's id. */
    static String accountNumber(Cluster cluster) {
        String account = cluster.infrastructureAccount();
        return account.substring(account.lastIndexOf(':') + 1);
    }

    String roleArn(String account) {
        return "arn:aws:iam::" + account + ":role/" + role;
    }
}
