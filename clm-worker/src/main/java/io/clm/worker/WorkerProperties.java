package io.clm.worker;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of a worker; docs/configuration.md describes them.
 *
 * @param installation name under which clusters are locked; the same for all workers of one registry
 * @param workDir where this machine's workers keep their mirrors of the configuration repository
 */
@Validated
@ConfigurationProperties("clm")
public record WorkerProperties(
        @DefaultValue("clm") @NotBlank String installation,
        @NotNull Path workDir,
        @Valid @NotNull Git git,
        @Valid @DefaultValue Kube kube,
        @Valid @DefaultValue Aws aws,
        @Valid @DefaultValue Work work) {

    /**
     * The configuration repository.
     *
     * @param url any that Git takes
     * @param poll between two looks; when not set 1 s for a repository on this machine, else 10 s
     * @param timeout for each connection and read
     * @param user for HTTP
     * @param tokenFile password for HTTP
     */
    public record Git(
            @NotBlank String url,
            @Nullable Duration poll,
            @DefaultValue("20s") @NotNull Duration timeout,
            @Nullable String user,
            @Nullable Path tokenFile) {
        private static final Duration LOCAL = Duration.ofSeconds(1);
        private static final Duration REMOTE = Duration.ofSeconds(10);

        /** The time between two looks that is in force. */
        public Duration pollInForce() {
            boolean local = url.startsWith("/") || url.startsWith("file:");
            return Optional.ofNullable(poll).orElse(local ? LOCAL : REMOTE);
        }
    }

    /**
     * The clusters' APIs.
     *
     * @param endpointsFile addresses by cluster id, in place of the registry's {@code api_server_url}; read again when it changes
     * @param tokenFile bearer token for clusters at their {@code api_server_url}
     * @param timeout for each request
     */
    public record Kube(
            @Nullable Path endpointsFile,
            @Nullable Path tokenFile,
            @DefaultValue("10s") @NotNull Duration timeout) {}

    /**
     * AWS.
     *
     * @param endpoint in place of AWS' own addresses
     * @param role to assume in each account; empty: work with the credentials that are there
     * @param timeout for each call, retries included
     * @param keepFacts how long what was looked up is kept: subnets, images, instance types, plaintexts, keys …
     */
    public record Aws(
            @Nullable URI endpoint,

            @DefaultValue("cluster-lifecycle-manager") @NotNull
            String role,

            @DefaultValue("20s") @NotNull Duration timeout,
            @DefaultValue("60s") @NotNull Duration keepFacts) {}

    /**
     * The work itself.
     *
     * @param threads tasks at the same time; each running rollout takes one
     * @param poll between two looks at something that is changing
     * @param dispatch between two looks at what there is to do
     * @param replan after which every cluster is planned again without a reason: facts drift
     */
    public record Work(
            @DefaultValue("20") @Min(4) @Max(200) int threads,
            @DefaultValue("1s") @NotNull Duration poll,
            @DefaultValue("1s") @NotNull Duration dispatch,
            @DefaultValue("10m") @NotNull Duration replan) {}
}
