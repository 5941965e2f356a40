import type { Channel, Cluster, Phase, Plan, Rollout, RolloutEvent } from "../src/api/types";
import { channel, cluster, OLD, plan, problem, rollout, status, view, waiting } from "./fixtures";
import { Roll } from "./roll";

const MINUTE = 60_000;
const before = (millis: number) => new Date(Date.now() - millis).toISOString();

/** A made-up fleet in the middle of a rollout; it starts over when it is done. */
export class World {
  readonly channels: Channel[] = [channel("dev", 0), channel("alpha", 1, OLD), channel("beta", 2, OLD)];
  readonly clusters: Cluster[] = [
    cluster("playground", { status: status(OLD) }),
    cluster("workbench"),
    cluster("gpu-lab", {
      status: status(
        OLD,
        problem("The template cannot be rendered", {
          detail:
            'cluster/node-pools/worker-default/userdata.yaml:41:19: map has no entry for key "kubelet_max_pod"\n{{ .NodePool.ConfigItems.kubelet_max_pod }}\nSet the config item, or give it a default in cluster/config-defaults.yaml:38.',
          instance: "node-pool/default-worker",
        }),
      ),
    }),
    cluster("platform", { channel: "alpha", labels: { team: "platform" } }),
    cluster("shop", { channel: "beta", environment: "production", criticality_level: 3 }),
    cluster("shop-eu-west", {
      channel: "beta",
      environment: "production",
      criticality_level: 3,
      region: "eu-west-1",
      config_items: { cluster_update_block: "Cyber Week" },
      status: status("77aa04c9aa52f3d8e6071c2b9f4d5a8e3c6b0f12"),
    }),
    cluster("warehouse", {
      channel: "beta",
      environment: "production",
      lifecycle_status: "creating",
      status: status(null),
    }),
    cluster("payments", {
      channel: "beta",
      environment: "production",
      status: status("77aa04c9aa52f3d8e6071c2b9f4d5a8e3c6b0f12"),
    }),
  ];
  rollouts: Rollout[] = [];
  events: RolloutEvent[] = [];
  readonly listeners = new Set<(event: RolloutEvent) => void>();
  private seq = 0;
  private roll = new Roll((event) => this.tell(event));

  constructor() {
    const id = (alias: string) => this.clusters.find((it) => it.alias === alias)?.id ?? "";
    this.rollouts = [
      rollout(id("playground"), {
        id: "r-1",
        created_at: before(3 * MINUTE),
        started_at: before(3 * MINUTE),
      }),
      rollout(id("workbench"), {
        id: "r-2",
        state: "approved",
        phase: "lock",
        started_at: null,
        waiting: waiting("queue", "Waits for playground: one cluster of dev at a time.", {
          subject: "channel/dev",
        }),
      }),
      rollout(id("warehouse"), { id: "r-3", channel: "beta", phase: "manifests", version: OLD }),
      rollout(id("payments"), {
        id: "r-4",
        commands: ["retry"],
        channel: "beta",
        version: OLD,
        state: "failed",
        failure: "Stack payments-default-worker could not be updated: The launch template is not valid.",
        finished_at: before(9 * MINUTE),
      }),
    ];
    this.past();
    setInterval(() => this.tick(), 1000);
  }

  /** Clusters with their newest rollout and target, as the API shows them. */
  shown(): Cluster[] {
    return this.clusters.map((it) => ({
      ...it,
      rollout: this.rollouts.find((one) => one.cluster_id === it.id) ?? null,
      target_version: this.channels.find((one) => one.name === it.channel)?.head ?? null,
    }));
  }

  viewOf(id: string) {
    return view(id, id.endsWith(":playground") ? this.roll.nodes : new Roll(() => {}).nodes);
  }

  planOf(id: string): Plan {
    if (!id.endsWith(":gpu-lab"))
      return plan(id, this.viewOf(id).pools[1]?.nodes.filter((it) => !it.current) ?? []);
    const where = "cluster/node-pools/worker-default/userdata.yaml:41:19";
    const what = 'map has no entry for key "kubelet_max_pod": {{ .NodePool.ConfigItems.kubelet_max_pod }}';
    const finding = {
      severity: "block" as const,
      rule: "template-error",
      what,
      where,
      fix: "Set the config item.",
    };
    return plan(id, [], { stacks: [], pools: [], objects: [], steps: [], findings: [finding] });
  }

  private tick(): void {
    this.roll.tick();
    const mine = this.rollouts[0];
    if (!mine) return;
    mine.waiting = this.roll.waiting;
    if (this.roll.done) this.roll = new Roll((event) => this.tell(event));
  }

  private past(): void {
    const story: [Phase | null, string, string, string][] = [
      [null, "rollout.planned", "", "planned: 1 stack, 1 object, 5 nodes"],
      [null, "rollout.approved", "", "approved by policy of dev"],
      ["lock", "rollout.started", "", "taken by worker-1"],
      ["preflight", "gate.verdict", "gate/api", "API server answers in 4 ms"],
      ["preflight", "gate.verdict", "gate/nodes", "8 of 8 nodes ready"],
      ["stacks", "stack.started", "stack/playground-default-worker", "change set made"],
      ["stacks", "stack.done", "stack/playground-default-worker", "UPDATE_COMPLETE"],
      ["manifests", "object.applied", "deployment/kube-system/coredns", "applied"],
      ["manifests", "object.ready", "deployment/kube-system/coredns", "2 of 2 replicas ready"],
      ["workers", "pool.started", "pool/default-worker", "5 nodes to replace"],
    ];
    story.forEach(([phase, type, subject, message], index) => {
      this.tell({ type, subject, message, phase, at: before(3 * MINUTE - index * 4000) });
    });
  }

  private tell(event: Pick<RolloutEvent, "type" | "subject" | "message"> & Partial<RolloutEvent>): void {
    const full: RolloutEvent = {
      seq: ++this.seq,
      at: new Date().toISOString(),
      cluster_id: this.clusters[0]?.id ?? null,
      rollout_id: "r-1",
      phase: "workers",
      actor: "clm",
      reason: null,
      data: {},
      ...event,
    };
    this.events.push(full);
    for (const listener of this.listeners) listener(full);
  }
}
