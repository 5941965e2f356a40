package io.clm.sim.aws.cloudformation.changeset;

import org.jspecify.annotations.Nullable;

/**
 * Why a resource changes.
 *
 * @param attribute {@code Properties}, {@code Tags} or {@code Metadata}
 * @param name of the property
 * @param recreation {@code Never}, {@code Conditionally} or {@code Always}
 * @param dynamic whether the value is known only after execution
 * @param source {@code DirectModification}, {@code ResourceReference} or {@code ResourceAttribute}
 * @param cause the resource or attribute behind a dynamic one
 */
public record ChangeDetail(
        String attribute,
        @Nullable String name,
        String recreation,
        boolean dynamic,
        String source,
        @Nullable String cause) {}
