package io.clm.sim.kube.controllers.loop;

import io.clm.sim.kube.store.ResourceKind;
import tools.jackson.databind.JsonNode;

/**
 * Who says something about what, in events.
 *
 * @param component the controller that speaks, such as {@code deployment-controller}
 */
public record Subject(String component, ResourceKind kind, JsonNode object) {}
