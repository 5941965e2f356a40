package io.clm.sim.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong on demand, in one cluster. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fault.NodeNeverBoots.class, name = "node-never-boots"),
    @JsonSubTypes.Type(value = Fault.PdbNeverAllows.class, name = "pdb-never-allows"),
    @JsonSubTypes.Type(value = Fault.ApiServerAway.class, name = "api-server-away"),
    @JsonSubTypes.Type(value = Fault.StackFailure.class, name = "stack-failure")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Fault {

    /** Id of the cluster it strikes. */
    String cluster();

    /**
     * Instances run, but no Node of theirs appears while the fault is there.
     *
     * @param pool only of this pool
     * @param count at most so many instances in all
     */
    record NodeNeverBoots(
            String cluster, @Nullable String pool, @Nullable Integer count) implements Fault {}

    /** No eviction that this PodDisruptionBudget covers is allowed. */
    record PdbNeverAllows(String cluster, String namespace, String name) implements Fault {}

    /** The Kubernetes API cannot be used. */
    record ApiServerAway(String cluster, AwayMode mode) implements Fault {}

    /**
     * The next changes of a stack's resources fail, and the stack rolls back.
     *
     * @param stack only of this stack, by name
     * @param resource only this resource, by logical id
     */
    record StackFailure(
            String cluster,
            @Nullable String stack,
            @Nullable String resource) implements Fault {}
}
