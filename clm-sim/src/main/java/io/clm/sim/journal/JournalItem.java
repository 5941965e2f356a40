package io.clm.sim.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the cloud.
 *
 * @param at when, UTC
 * @param cluster id of the cluster it concerns, if any
 * @param action what was asked: evict, delete, terminate, launch, resize, update-stack …
 * @param kind what it was done to: Pod, Node, Instance, Stack …
 * @param namespace of a Kubernetes object in a namespace
 * @param name of the thing; an instance's is its id
 * @param uid of the thing, where it has one
 * @param outcome what became of it
 * @param account of an AWS call
 * @param detail a few words more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalItem(
        Instant at,
        @Nullable String cluster,
        String action,
        String kind,
        @Nullable String namespace,
        @Nullable String name,
        @Nullable String uid,
        Outcome outcome,
        @Nullable String account,
        @Nullable String detail) {}
