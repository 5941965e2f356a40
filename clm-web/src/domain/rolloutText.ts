import type { Phase, RolloutState, RolloutSummary } from "../api/types";
import { PHASES } from "../api/types";

const PHASE: Record<Phase, string> = {
  lock: "Lock",
  preflight: "Preflight",
  stacks: "Stacks",
  control_plane: "Control plane",
  manifests: "Manifests",
  workers: "Workers",
  verify: "Verify",
  unlock: "Unlock",
};

export function phaseLabel(phase: Phase): string {
  return PHASE[phase];
}

const STATE: Record<RolloutState, { label: string; color: string }> = {
  planned: { label: "waits for approval", color: "violet" },
  approved: { label: "approved, queued", color: "cyan" },
  running: { label: "running", color: "blue" },
  done: { label: "done", color: "teal" },
  failed: { label: "failed", color: "red" },
  aborted: { label: "aborted", color: "grape" },
  superseded: { label: "superseded", color: "gray" },
};

export function rolloutLabel(state: RolloutState): string {
  return STATE[state].label;
}

export function rolloutColor(state: RolloutState): string {
  return STATE[state].color;
}

export type PhaseStand = "done" | "now" | "stopped" | "ahead";

/** Where a phase stands in a rollout. */
export function phaseStand(rollout: Pick<RolloutSummary, "state" | "phase">, phase: Phase): PhaseStand {
  if (rollout.state === "done") return "done";
  const at = PHASES.indexOf(rollout.phase);
  const mine = PHASES.indexOf(phase);
  if (rollout.state === "planned" || rollout.state === "approved") return "ahead";
  if (mine < at) return "done";
  if (mine > at) return "ahead";
  return rollout.state === "running" ? "now" : "stopped";
}

/** What was asked and is not done yet; empty when nothing was. */
export function pendingRequest(rollout: RolloutSummary): string {
  if (rollout.state !== "running" && rollout.state !== "approved") return "";
  if (rollout.request === "abort") return "Stops at the next safe point.";
  if (rollout.request === "supersede") return "Makes room for a newer version at the next safe point.";
  if (rollout.request === "pause" && rollout.waiting?.kind !== "paused")
    return "Pauses at the next safe point.";
  return "";
}
