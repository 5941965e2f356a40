import type {
  Channel,
  Cluster,
  ClusterView,
  NodePicture,
  Plan,
  PodPicture,
  Problem,
  Rollout,
  Waiting,
} from "../src/api/types";

/** Things as the API shows them, for the mock and for tests. */

export const OLD = "3f9c2a17d0b84e6f9a1c5d7e8b2f4a6c0d1e3f57";
export const NEW = "b71e04c9aa52f3d8e6071c2b9f4d5a8e3c6b0f12";
export const AT = "2026-11-01T10:00:00Z";

export function channel(name: string, position: number, head: string | null = NEW): Channel {
  return { name, position, git_ref: name, head, problem: null, clusters: 1, up_to_date: 1, updating: 0 };
}

export function status(current: string | null, ...problems: Problem[]): Cluster["status"] {
  return current === null ? { problems } : { current_version: current, problems };
}

export function problem(title: string, more: Partial<Problem> = {}): Problem {
  return { type: "https://clm.io/problems/example", title, ...more };
}

export function waiting(kind: Waiting["kind"], text: string, more: Partial<Waiting> = {}): Waiting {
  return { kind, subject: "node/a", owner: null, text, since: AT, next_retry: null, ...more };
}

export function cluster(alias: string, more: Partial<Cluster> = {}): Cluster {
  const id = `aws:123456789012:eu-central-1:${alias}`;
  return {
    id,
    alias,
    local_id: alias,
    infrastructure_account: "aws:123456789012",
    region: "eu-central-1",
    provider: "zalando-aws",
    api_server_url: `https://${alias}.example.org`,
    channel: "dev",
    environment: "test",
    criticality_level: 1,
    lifecycle_status: "ready",
    status: status(`${OLD}#9a8b7c`),
    config_items: {},
    node_pools: [],
    labels: {},
    mode: "manage",
    created_at: AT,
    rollout: null,
    target_version: NEW,
    ...more,
  };
}

export function rollout(clusterId: string, more: Partial<Rollout> = {}): Rollout {
  return {
    id: `0199f0c2-0000-7000-8000-${clusterId.length.toString().padStart(12, "0")}`,
    cluster_id: clusterId,
    channel: "dev",
    version: NEW,
    plan_id: "0199f0c2-1111-7000-8000-000000000001",
    plan_hash: "5e884898da28",
    state: "running",
    phase: "workers",
    request: "none",
    epoch: 1,
    worker: "worker-1",
    waiting: null,
    failure: null,
    actor: "clm",
    reason: "a newer head of dev",
    created_at: AT,
    started_at: AT,
    finished_at: null,
    commands: ["pause", "abort"],
    ...more,
  };
}

export function pod(name: string, more: Partial<PodPicture> = {}): PodPicture {
  return {
    namespace: "demo",
    name,
    owner: `ReplicaSet/${name.split("-").slice(0, 2).join("-")}`,
    phase: "Running",
    ready: true,
    terminating: false,
    ...more,
  };
}

export function daemons(node: string): PodPicture[] {
  return ["kube-proxy", "node-exporter"].map((name) =>
    pod(`${name}-${node}`, { namespace: "kube-system", owner: `DaemonSet/${name}` }),
  );
}

export function node(number: number, more: Partial<NodePicture> = {}): NodePicture {
  const zone = `eu-central-1${"abc"[number % 3]}`;
  return {
    name: `ip-172-31-${16 * (number % 3)}-${20 + number}.eu-central-1.compute.internal`,
    instance: `i-0${(0xabc000 + number).toString(16)}f3e2d1c0b`,
    zone,
    instance_type: "m5.large",
    current: false,
    state: "ready",
    since: AT,
    pods: daemons(`n${number}`),
    ...more,
  };
}

export function view(
  clusterId: string,
  workers: NodePicture[],
  more: Partial<ClusterView> = {},
): ClusterView {
  const masters = [100, 101, 102].map((number) => node(number, { current: true }));
  return {
    cluster_id: clusterId,
    observed_at: new Date().toISOString(),
    pools: [
      {
        name: "master-default",
        profile: "master-default",
        min: 3,
        max: 3,
        desired: 3,
        floor: null,
        nodes: masters,
      },
      {
        name: "default-worker",
        profile: "worker-default",
        min: 3,
        max: 9,
        desired: 4,
        floor: 4,
        nodes: workers,
      },
    ],
    ...more,
  };
}

const USER_DATA_DIFF = `@@ -38,7 +38,7 @@
       maxPods: 110
       podPidsLimit: 4096
       rotateCertificates: true
-      serializeImagePulls: true
+      serializeImagePulls: false
       protectKernelDefaults: true
       shutdownGracePeriod: 60s
`;

const NONE = { level: "reversible" as const, reason: "" };
const ROLL = { level: "node_roll" as const, reason: "going back replaces the nodes once more" };

export function plan(clusterId: string, replace: NodePicture[], more: Partial<Plan> = {}): Plan {
  return {
    id: "0199f0c2-1111-7000-8000-000000000001",
    cluster_id: clusterId,
    created_at: new Date(Date.now() - 95_000).toISOString(),
    channel: "dev",
    cluster_version: `${NEW}#9a8b7c`,
    schema_version: 2,
    blocked: false,
    empty: false,
    hash: "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
    version: NEW,
    base_version: OLD,
    stacks: [
      {
        name: "playground-default-worker",
        pool: "default-worker",
        action: "update",
        template_hash: "2c26b46b68ffc68f",
        resources: [
          {
            logical_id: "LaunchTemplate",
            type: "AWS::EC2::LaunchTemplate",
            action: "update",
            replacement: "False",
            properties: [
              {
                field: {
                  path: "LaunchTemplateData.ImageId",
                  before: '"ami-1"',
                  after: '"ami-2"',
                  lines: null,
                  note: null,
                  kind: "changed",
                },
                update: "in_place",
              },
            ],
            notes: [],
            reversal: ROLL,
          },
          {
            logical_id: "AutoScalingGroup",
            type: "AWS::AutoScaling::AutoScalingGroup",
            action: "update",
            replacement: "False",
            properties: [],
            notes: ["takes the new version of LaunchTemplate"],
            reversal: NONE,
          },
        ],
        sections: [],
        reversal: ROLL,
        diff: "@@ -12,1 +12,1 @@\n-        UserData: H4sIAAAAAAAA/41WbW/bNhD+\n+        UserData: H4sIAAAAAAAA/4VWbW/bNhC+\n",
      },
    ],
    pools: [
      {
        name: "default-worker",
        profile: "worker-default",
        action: "update",
        generation: "c0ffee12",
        cause: "cluster/node-pools/worker-default/userdata.yaml:41",
        diff: USER_DATA_DIFF,
        replace: replace.map((it) => ({
          node: it.name,
          instance: it.instance,
          zone: it.zone,
          why: "old generation",
        })),
        causes: [
          {
            kind: "user_data",
            text: "userdata.yaml line 41",
            place: "cluster/node-pools/worker-default/userdata.yaml:41",
          },
          {
            kind: "config_item",
            text: "config item max_pods: 64 → 72",
            place: "cluster/config-defaults.yaml:12",
          },
        ],
        size: { min: 3, max: 9, observed: replace.length },
        reversal: ROLL,
      },
    ],
    objects: [
      {
        component: "coredns",
        origin: "cluster/manifests/coredns/04-deployment.yaml:16",
        api_version: "apps/v1",
        kind: "Deployment",
        namespace: "kube-system",
        name: "coredns",
        action: "update",
        basis: "verified",
        fields: [
          {
            path: "spec.template.spec.containers[name=coredns].image",
            before: '"images.example.org/mirror/coredns:v1.14.0"',
            after: '"images.example.org/mirror/coredns:v1.14.1"',
            lines: null,
            note: null,
            kind: "changed",
          },
          {
            path: "spec.template.spec.containers[name=coredns].resources.requests.memory",
            before: '"70Mi"',
            after: '"100Mi"',
            lines: null,
            note: null,
            kind: "changed",
          },
        ],
        notes: [],
        reversal: NONE,
      },
    ],
    findings: [
      {
        severity: "warn",
        rule: "memory-limit",
        what: "The container has no memory limit.",
        where: "cluster/manifests/demo-app/deployment.yaml:41:11",
        fix: "Set resources.limits.memory to what it requests.",
      },
    ],
    steps: [
      {
        phase: "stacks",
        subject: "stack/playground-default-worker",
        text: "update stack playground-default-worker",
        reversal: NONE,
      },
      {
        phase: "manifests",
        subject: "deployment/kube-system/coredns",
        text: "apply Deployment kube-system/coredns",
        reversal: NONE,
      },
      {
        phase: "workers",
        subject: "pool/default-worker",
        text: `replace ${replace.length} nodes of default-worker`,
        reversal: ROLL,
      },
      { phase: "verify", subject: "cluster", text: "wait until every workload is ready", reversal: NONE },
    ],
    items: [],
    disruption: {
      pools: ["default-worker"],
      nodes_at_least: replace.length,
      nodes_at_most: replace.length,
    },
    reversal: ROLL,
    ...more,
  };
}
