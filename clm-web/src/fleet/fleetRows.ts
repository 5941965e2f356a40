import type { Channel, Cluster } from "../api/types";
import { type ClusterState, clusterState, isMoving, needsAttention } from "../domain/clusterState";

export interface FleetRow {
  cluster: Cluster;
  state: ClusterState;
}

export interface FleetGroup {
  name: string;
  channel: Channel | undefined;
  rows: FleetRow[];
}

export type Show = "all" | "moving" | "attention";

export function fleetRows(clusters: Cluster[]): FleetRow[] {
  return clusters.map((cluster) => ({ cluster, state: clusterState(cluster) }));
}

/** Rows by channel, in the order of promotion; clusters by name. Channels without clusters are there too. */
export function groupByChannel(rows: FleetRow[], channels: Channel[]): FleetGroup[] {
  const order = [...channels].sort((a, b) => a.position - b.position);
  const known = new Set(order.map((channel) => channel.name));
  const strangers = [...new Set(rows.map((row) => row.cluster.channel))]
    .filter((name) => !known.has(name))
    .sort();
  return [
    ...order.map((channel) => ({ name: channel.name, channel, rows: of(rows, channel.name) })),
    ...strangers.map((name) => ({ name, channel: undefined, rows: of(rows, name) })),
  ];
}

function of(rows: FleetRow[], channel: string): FleetRow[] {
  return rows
    .filter((row) => row.cluster.channel === channel)
    .sort((a, b) => a.cluster.alias.localeCompare(b.cluster.alias));
}

export function filterRows(rows: FleetRow[], text: string, show: Show): FleetRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => shown(row, show) && words.every((word) => haystack(row).includes(word)));
}

function shown(row: FleetRow, show: Show): boolean {
  switch (show) {
    case "all":
      return true;
    case "moving":
      return isMoving(row.state.kind);
    case "attention":
      return wantsAttention(row);
  }
}

export function wantsAttention(row: FleetRow): boolean {
  return needsAttention(row.state.kind) || row.cluster.status.problems.length > 0;
}

function haystack({ cluster, state }: FleetRow): string {
  const labels = Object.entries(cluster.labels).map(([key, value]) => `${key}=${value}`);
  return [
    cluster.alias,
    cluster.id,
    cluster.channel,
    cluster.environment,
    cluster.region,
    state.label,
    ...labels,
  ]
    .join(" ")
    .toLowerCase();
}

export interface FleetCount {
  clusters: number;
  ready: number;
  moving: number;
  attention: number;
}

export function countFleet(rows: FleetRow[]): FleetCount {
  return {
    clusters: rows.length,
    ready: rows.filter((row) => row.state.kind === "ready" && !wantsAttention(row)).length,
    moving: rows.filter((row) => isMoving(row.state.kind)).length,
    attention: rows.filter(wantsAttention).length,
  };
}
