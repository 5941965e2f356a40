package io.clm.api.config;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask for.
 *
 * @param perPrincipal requests a second of one token or login, in the long run; 0: no limit
 * @param perPrincipalBurst how many of them at once
 * @param perAddress requests a second from one address, known or not, in the long run; 0: no limit
 * @param perAddressBurst how many of them at once
 * @param maxBody the largest body
 * @param maxImport the largest body of an import
 * @param bodyTime how long a body may take to come
 */
public record Limits(
        @DefaultValue("500") @Min(0) int perPrincipal,
        @DefaultValue("1000") @Min(1) int perPrincipalBurst,
        @DefaultValue("1000") @Min(0) int perAddress,
        @DefaultValue("2000") @Min(1) int perAddressBurst,
        @DefaultValue("4MB") DataSize maxBody,
        @DefaultValue("16MB") DataSize maxImport,
        @DefaultValue("20s") @DurationMin(millis = 100) Duration bodyTime) {}
