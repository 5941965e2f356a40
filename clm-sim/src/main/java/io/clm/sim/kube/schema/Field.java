package io.clm.sim.kube.schema;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of a structure.
 *
 * @param fallback what stands there when nothing is given, null for none
 * @param retainKeys whether a strategic merge patch may clear the fields it does not name
 */
public record Field(Type type, boolean required, @Nullable JsonNode fallback, boolean retainKeys) {}
