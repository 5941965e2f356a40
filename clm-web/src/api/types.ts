import type { components } from "./generated/schema";

/** The words of the REST API as the page uses them; their meaning is in the API's description. */
type Schemas = components["schemas"];

export type Channel = Schemas["Channel"];
export type Cluster = Schemas["Cluster"];
export type ClusterView = Schemas["ClusterView"];
export type EventPage = Schemas["EventPage"];
export type FieldChange = Schemas["FieldChange"];
export type Finding = Schemas["Finding"];
export type NodePicture = Schemas["NodePicture"];
export type ObjectChange = Schemas["ObjectChange"];
export type Plan = Schemas["Plan"];
export type PlanStep = Schemas["PlanStep"];
export type PodPicture = Schemas["PodPicture"];
export type PoolChange = Schemas["PoolChange"];
export type PoolPicture = Schemas["PoolPicture"];
export type Problem = Schemas["Problem"];
export type PropertyChange = Schemas["PropertyChange"];
export type ResourceChange = Schemas["ResourceChange"];
export type Reversal = Schemas["Reversal"];
export type Rollout = Schemas["Rollout"];
export type RolloutEvent = Schemas["Event"];
export type RolloutSummary = Schemas["RolloutSummary"];
export type StackChange = Schemas["StackChange"];
export type ViewChanged = Schemas["ViewChanged"];
export type Waiting = Schemas["Waiting"];

export type Action = ObjectChange["action"];
export type Command = Rollout["commands"][number];
export type NodeState = NodePicture["state"];
export type Phase = Rollout["phase"];
export type RolloutState = Rollout["state"];

/** The phases of a rollout, in order. */
export const PHASES = [
  "lock",
  "preflight",
  "stacks",
  "control_plane",
  "manifests",
  "workers",
  "verify",
  "unlock",
] as const satisfies readonly Phase[];
