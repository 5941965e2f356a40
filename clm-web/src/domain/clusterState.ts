import type { Cluster, RolloutState, RolloutSummary } from "../api/types";
import { sameCommit } from "./version";

export type StateKind =
  | "ready"
  | "behind"
  | "rolling"
  | "waiting"
  | "approval"
  | "queued"
  | "paused"
  | "blocked"
  | "failed"
  | "aborted"
  | "creating"
  | "observed"
  | "leaving"
  | "gone";

export interface ClusterState {
  kind: StateKind;
  /** One word or two, for a badge. */
  label: string;
  /** What it waits for, one sentence; empty when it waits for nothing. */
  waits: string;
}

/** Where a cluster stands, from its registry entry, the version it should run and its newest rollout. */
export function clusterState(cluster: Cluster): ClusterState {
  const rollout = cluster.rollout ?? undefined;
  return (
    lifecycle(cluster, rollout) ?? openRollout(cluster, rollout) ?? held(cluster, rollout) ?? settled(cluster)
  );
}

type Open<T> = T & { state: "planned" | "approved" | "running" };

/** Not over yet. */
export function isOpen<T extends { state: RolloutState }>(rollout: T | null | undefined): rollout is Open<T> {
  return rollout != null && ["planned", "approved", "running"].includes(rollout.state);
}

function lifecycle(cluster: Cluster, rollout?: RolloutSummary): ClusterState | undefined {
  switch (cluster.lifecycle_status) {
    case "decommissioned":
      return { kind: "gone", label: "decommissioned", waits: "" };
    case "decommission-requested":
      return { kind: "leaving", label: "leaving", waits: rollout?.waiting?.text ?? "" };
    case "requested":
    case "creating":
      return isOpen(rollout) || rollout?.state === "failed" || cluster.status.problems.length > 0
        ? undefined
        : { kind: "creating", label: "requested", waits: "Waits for its first plan." };
    case "ready":
      return undefined;
  }
}

function openRollout(cluster: Cluster, rollout?: RolloutSummary): ClusterState | undefined {
  if (!isOpen(rollout)) return undefined;
  const waits = rollout.waiting?.text ?? "";
  const kind = rollout.waiting?.kind;
  if (kind === "paused") return { kind: "paused", label: "paused", waits };
  if (kind === "blocked") return { kind: "blocked", label: "blocked", waits };
  if (rollout.state === "planned") {
    return {
      kind: "approval",
      label: "needs approval",
      waits: waits || "Waits for somebody to approve the plan.",
    };
  }
  if (rollout.state === "approved") {
    return { kind: "queued", label: "queued", waits: waits || "Waits for its turn." };
  }
  if (cluster.lifecycle_status !== "ready") return { kind: "creating", label: "creating", waits };
  return waits ? { kind: "waiting", label: "rolling", waits } : { kind: "rolling", label: "rolling", waits };
}

function held(cluster: Cluster, rollout?: RolloutSummary): ClusterState | undefined {
  const aimsAtHead = sameCommit(rollout?.version, cluster.target_version);
  if (aimsAtHead && rollout?.state === "failed") {
    return {
      kind: "failed",
      label: "failed",
      waits: rollout.failure ?? "Held until a new version or a retry.",
    };
  }
  if (aimsAtHead && rollout?.state === "aborted") {
    return {
      kind: "aborted",
      label: "aborted",
      waits: rollout.failure ?? "Held until a new version or a retry.",
    };
  }
  const problem = cluster.status.problems[0];
  if (problem) return { kind: "blocked", label: "blocked", waits: problem.title };
  return undefined;
}

/** It runs something else than its channel's head. */
export function isBehind(cluster: Cluster): boolean {
  return (
    cluster.target_version != null && !sameCommit(cluster.status.current_version, cluster.target_version)
  );
}

function settled(cluster: Cluster): ClusterState {
  const block = cluster.config_items?.cluster_update_block;
  const behind = isBehind(cluster);
  if (behind && block)
    return { kind: "paused", label: "update block", waits: `Updates are blocked: ${block}` };
  if (behind && cluster.mode === "observe") {
    return { kind: "observed", label: "observed", waits: "Planned only, never changed." };
  }
  if (behind) return { kind: "behind", label: "behind", waits: "A newer version is being planned." };
  return { kind: "ready", label: "ready", waits: "" };
}

const COLORS: Record<StateKind, string> = {
  ready: "teal",
  behind: "gray",
  rolling: "blue",
  waiting: "blue",
  approval: "violet",
  queued: "cyan",
  paused: "yellow",
  blocked: "orange",
  failed: "red",
  aborted: "grape",
  creating: "indigo",
  observed: "gray",
  leaving: "pink",
  gone: "gray",
};

/** The colour of a state, a name of the theme's palette. */
export function stateColor(kind: StateKind): string {
  return COLORS[kind];
}

/** Something moves, or is about to. */
export function isMoving(kind: StateKind): boolean {
  return kind === "rolling" || kind === "waiting" || kind === "creating" || kind === "leaving";
}

/** A person should look. */
export function needsAttention(kind: StateKind): boolean {
  return kind === "blocked" || kind === "failed" || kind === "approval" || kind === "aborted";
}
