package io.clm.api.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Everything that can be set under {@code clm.}; see docs/configuration.md. */
@Validated
@ConfigurationProperties("clm")
public record ClmProperties(
        @DefaultValue @Valid Security security,
        @DefaultValue @Valid Oidc oidc,
        @DefaultValue @Valid Login login,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Events events) {

    /**
     * Who may come in.
     *
     * @param adminToken the token of {@code admin}; better a file
     * @param adminTokenFile a line a token, see docs/configuration.md; these have the role admin unless a line says else
     * @param operatorTokenFile the same for the role operator
     * @param viewerTokenFile the same for the role viewer
     * @param sessionKey signs the page's cookies; at least 32 characters
     * @param sessionKeyFile the same, in a file; with neither, sessions end when the process ends
     * @param sessionLife how long a page stays logged in
     * @param ticketLife how long a login link may wait to be used
     * @param allowedHosts names that the Host header may have, without port
     */
    public record Security(
            @Nullable String adminToken,
            @Nullable Path adminTokenFile,
            @Nullable Path operatorTokenFile,
            @Nullable Path viewerTokenFile,
            @Nullable String sessionKey,
            @Nullable Path sessionKeyFile,
            @DefaultValue("12h") @DurationMin(seconds = 1) Duration sessionLife,
            @DefaultValue("1h") @DurationMin(seconds = 1) Duration ticketLife,

            @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) @NotEmpty
            List<String> allowedHosts) {

        @Override
        public String toString() {
            return "Security[adminTokenFile=" + adminTokenFile + ", allowedHosts=" + allowedHosts + "]";
        }
    }

    /**
     * The live stream.
     *
     * @param heartbeat how often a silent stream says that it is alive
     * @param maxStreams how many may be open at once
     */
    public record Events(
            @DefaultValue("10s") @DurationMin(millis = 10) Duration heartbeat,
            @DefaultValue("200") @Min(1) int maxStreams) {}
}
