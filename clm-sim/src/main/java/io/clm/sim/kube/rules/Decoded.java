package io.clm.sim.kube.rules;

import io.clm.sim.kube.store.Failures;
import java.util.List;

/**
 * What reading an object by its structure found.
 *
 * @param unknown paths of fields that the structure does not have; they are gone
 * @param wrong values of a wrong type; of custom resources only, others are refused at once
 */
public record Decoded(List<String> unknown, List<Failures.Cause> wrong) {}
