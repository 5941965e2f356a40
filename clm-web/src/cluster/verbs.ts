import type { Command } from "../api/types";

interface VerbText {
  label: string;
  done: string;
  color: string;
  /** What will happen, before one says yes. */
  effect: string;
}

export const VERBS: Record<Command, VerbText> = {
  approve: {
    label: "Approve",
    done: "Approved",
    color: "teal",
    effect: "The plan is carried out exactly as it is shown, as soon as it is the cluster's turn.",
  },
  pause: {
    label: "Pause",
    done: "Pause requested",
    color: "yellow",
    effect: "What is being done now is finished; no further node is touched until somebody resumes.",
  },
  resume: {
    label: "Resume",
    done: "Resume requested",
    color: "teal",
    effect: "The rollout goes on from what is really there.",
  },
  abort: {
    label: "Abort",
    done: "Abort requested",
    color: "red",
    effect:
      "It stops at the next safe point: nodes that are not drained become schedulable again, groups get their sizes back. The version is held for this cluster until a new one or a retry.",
  },
  retry: {
    label: "Retry",
    done: "Retry requested",
    color: "teal",
    effect: "The hold is lifted and the cluster is planned again at its channel's head.",
  },
};
