import type { ClusterView, NodePicture, NodeState, PodPicture, PoolPicture } from "../api/types";

const NODE: Record<NodeState, { label: string; color: string }> = {
  booting: { label: "booting", color: "indigo" },
  ready: { label: "ready", color: "teal" },
  not_ready: { label: "not ready", color: "red" },
  cordoned: { label: "cordoned", color: "yellow" },
  draining: { label: "draining", color: "orange" },
  parked: { label: "parked", color: "grape" },
  terminating: { label: "terminating", color: "gray" },
};

export function nodeLabel(state: NodeState): string {
  return NODE[state].label;
}

export function nodeColor(state: NodeState): string {
  return NODE[state].color;
}

export type PodLook = "ready" | "starting" | "leaving" | "failed" | "finished";

/** How a pod is drawn. */
export function podLook(pod: PodPicture): PodLook {
  if (pod.terminating) return "leaving";
  const phase = pod.phase.toLowerCase();
  if (phase === "succeeded") return "finished";
  if (phase === "failed") return "failed";
  return phase === "running" && pod.ready ? "ready" : "starting";
}

/** Pods that a drain leaves alone: they belong to the node. */
export function staysOnNode(pod: PodPicture): boolean {
  return /^(daemonset|node)\//i.test(pod.owner ?? "");
}

/** The part of a node's name that differs: `ip-10-0-1-7`. */
export function shortNode(node: NodePicture): string {
  return node.name.split(".")[0] || node.instance;
}

export interface PoolCount {
  total: number;
  /** Ready and schedulable. */
  ready: number;
  /** Of the generation that the version asks for. */
  current: number;
  /** Ready nodes are fewer than must stay. */
  belowFloor: boolean;
}

export function countPool(pool: PoolPicture): PoolCount {
  const alive = pool.nodes.filter((node) => node.state !== "terminating");
  const ready = alive.filter((node) => node.state === "ready").length;
  return {
    total: alive.length,
    ready,
    current: alive.filter((node) => node.current).length,
    belowFloor: pool.floor != null && ready < pool.floor,
  };
}

/** Zones in order, each with its nodes: the old ones first, then by name. */
export function byZone(nodes: NodePicture[]): [string, NodePicture[]][] {
  const zones = new Map<string, NodePicture[]>();
  for (const node of nodes) zones.set(node.zone, [...(zones.get(node.zone) ?? []), node]);
  return [...zones.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([zone, list]) => [zone, list.sort(oldFirst)]);
}

function oldFirst(a: NodePicture, b: NodePicture): number {
  return (
    Number(a.current) - Number(b.current) ||
    a.name.localeCompare(b.name) ||
    a.instance.localeCompare(b.instance)
  );
}

/** All nodes of a cluster that are not leaving, and how many of them are new. */
export function countNodes(view: ClusterView): { total: number; current: number } {
  const counts = view.pools.map(countPool);
  return {
    total: counts.reduce((sum, count) => sum + count.total, 0),
    current: counts.reduce((sum, count) => sum + count.current, 0),
  };
}
