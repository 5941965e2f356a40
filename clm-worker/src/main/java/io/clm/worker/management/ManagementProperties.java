package io.clm.worker.management;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The worker's port for probes and Prometheus. There is no login: whoever reaches it reads it, and it changes nothing.
 *
 * @param port 0: none
 * @param address what to bind to; loopback unless monitoring comes from elsewhere
 */
@Validated
@ConfigurationProperties("clm.management")
public record ManagementProperties(
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("127.0.0.1") String address) {}
