/** The words of the REST API as the page uses them. */

export type LifecycleStatus =
  | "requested"
  | "creating"
  | "ready"
  | "decommission-requested"
  | "decommissioned";

export interface Problem {
  type: string;
  title: string;
  status?: number | null;
  detail?: string | null;
  instance?: string | null;
}

export interface ClusterStatus {
  current_version?: string | null;
  last_version?: string | null;
  next_version?: string | null;
  problems: Problem[];
}

export interface NodePool {
  name: string;
  profile: string;
  instance_types: string[];
  discount_strategy: string;
  min_size: number;
  max_size: number;
}

/** A cluster's newest rollout, in short. */
export interface RolloutSummary {
  id: string;
  version: string;
  state: RolloutState;
  phase: Phase;
  request: RolloutRequest;
  waiting?: Waiting | null;
  failure?: string | null;
}

export interface Cluster {
  id: string;
  alias: string;
  local_id: string;
  infrastructure_account: string;
  region: string;
  provider: string;
  api_server_url: string;
  channel: string;
  environment: string;
  criticality_level: number;
  lifecycle_status: LifecycleStatus;
  status: ClusterStatus;
  config_items?: Record<string, string>;
  node_pools?: NodePool[];
  labels: Record<string, string>;
  mode: "manage" | "observe";
  created_at: string;
  rollout?: RolloutSummary | null;
  target_version?: string | null;
}

export interface Channel {
  name: string;
  position: number;
  git_ref: string;
  head?: string | null;
  problem?: string | null;
}

export type RolloutState = "planned" | "approved" | "running" | "done" | "failed" | "aborted" | "superseded";

export const PHASES = [
  "lock",
  "preflight",
  "stacks",
  "control_plane",
  "manifests",
  "workers",
  "verify",
  "unlock",
] as const;

export type Phase = (typeof PHASES)[number];

export interface Waiting {
  kind: string;
  subject: string;
  owner?: string | null;
  text: string;
  since: string;
  next_retry?: string | null;
}

export type RolloutRequest = "none" | "pause" | "abort" | "supersede";

export type Command = "approve" | "pause" | "resume" | "abort" | "retry";

export interface Rollout extends RolloutSummary {
  cluster_id: string;
  channel: string;
  plan_id: string;
  plan_hash: string;
  worker?: string | null;
  actor: string;
  reason: string;
  created_at: string;
  started_at?: string | null;
  finished_at?: string | null;
  /** What may be asked of it now. */
  commands: Command[];
}

export interface RolloutEvent {
  seq: number;
  at: string;
  type: string;
  cluster_id?: string | null;
  rollout_id?: string | null;
  phase?: Phase | null;
  subject: string;
  message: string;
  actor: string;
  reason?: string | null;
  data: Record<string, string>;
}

export type Action = "create" | "update" | "delete" | "none";

export interface FieldChange {
  path: string;
  before?: string | null;
  after?: string | null;
}

export interface ObjectChange {
  component: string;
  origin: string;
  api_version: string;
  kind: string;
  namespace?: string | null;
  name: string;
  action: Action;
  basis: "verified" | "local" | "known_after_apply";
  fields: FieldChange[];
}

export interface ResourceChange {
  logical_id: string;
  type: string;
  action: Action;
  replacement: string;
}

export interface StackChange {
  name: string;
  pool?: string | null;
  action: Action;
  resources: ResourceChange[];
  diff: string;
}

export interface NodeReplacement {
  node: string;
  instance: string;
  zone: string;
  why: string;
}

export interface PoolChange {
  name: string;
  profile: string;
  action: Action;
  generation: string;
  cause?: string | null;
  diff: string;
  replace: NodeReplacement[];
}

export interface Finding {
  severity: "block" | "warn";
  rule: string;
  what: string;
  where: string;
  fix: string;
}

export interface PlanStep {
  phase: Phase;
  subject: string;
  text: string;
}

export interface Plan {
  id: string;
  cluster_id: string;
  created_at: string;
  hash: string;
  version: string;
  base_version?: string | null;
  stacks: StackChange[];
  pools: PoolChange[];
  objects: ObjectChange[];
  findings: Finding[];
  steps: PlanStep[];
}

export type NodeState =
  | "booting"
  | "ready"
  | "not_ready"
  | "cordoned"
  | "draining"
  | "parked"
  | "terminating";

export interface PodPicture {
  namespace: string;
  name: string;
  owner?: string | null;
  phase: string;
  ready: boolean;
  terminating: boolean;
}

export interface NodePicture {
  name: string;
  instance: string;
  zone: string;
  instance_type: string;
  current: boolean;
  state: NodeState;
  since?: string | null;
  pods: PodPicture[];
}

export interface PoolPicture {
  name: string;
  profile: string;
  min: number;
  max: number;
  desired: number;
  floor?: number | null;
  nodes: NodePicture[];
}

export interface ClusterView {
  cluster_id: string;
  observed_at: string;
  pools: PoolPicture[];
}
