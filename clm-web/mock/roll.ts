import type { NodePicture, PodPicture, RolloutEvent, Waiting } from "../src/api/types";
import { daemons, node, pod } from "./fixtures";

type Tell = (event: Pick<RolloutEvent, "type" | "subject" | "message"> & Partial<RolloutEvent>) => void;

const WORKERS = 5;

/** A worker pool that rolls node by node, for the eye only; {@code tick} is one second of it. */
export class Roll {
  nodes: NodePicture[] = [];
  waiting: Waiting | null = null;
  done = false;
  private next = WORKERS;
  private pods = 0;
  private pause = 0;
  private readonly tell: Tell;

  constructor(tell: Tell) {
    this.tell = tell;
    for (let i = 0; i < WORKERS; i++)
      this.nodes.push(node(i, { pods: [...this.fresh(5 - (i % 2)), ...daemons(`w${i}`)] }));
  }

  tick(): void {
    this.settlePods();
    if (this.pause-- > 0) return;
    this.step()();
  }

  private step(): () => void {
    const leaving = this.nodes.find((it) => it.state === "terminating");
    if (leaving) return () => this.remove(leaving);
    const draining = this.nodes.find((it) => it.state === "draining");
    if (draining) return () => this.drain(draining);
    const booting = this.nodes.find((it) => it.state === "booting");
    if (booting) return () => this.boot(booting);
    const old = this.nodes.find((it) => !it.current);
    if (!old) return () => this.finish();
    if (this.nodes.length > WORKERS) return () => this.cordon(old);
    return () => this.surge();
  }

  private fresh(count: number): PodPicture[] {
    return Array.from({ length: count }, () =>
      pod(`shop-${7 + (this.pods % 3)}d9f-${(this.pods++).toString(36)}x`),
    );
  }

  private surge(): void {
    const born = node(this.next++, { current: true, state: "booting", since: now(), pods: [] });
    this.nodes.push(born);
    this.waiting = wait(
      "node",
      `node/${born.instance}`,
      `Waits for machine ${born.instance} to become a ready node.`,
    );
    this.tell({
      type: "pool.resized",
      subject: "pool/default-worker",
      message: `${WORKERS} → ${WORKERS + 1} nodes`,
    });
    this.pause = 4;
  }

  private boot(born: NodePicture): void {
    Object.assign(born, { state: "ready", since: now(), pods: daemons(`w${this.next}`) });
    this.waiting = null;
    this.tell({ type: "node.ready", subject: `node/${born.name}`, message: "ready" });
    this.pause = 1;
  }

  private cordon(old: NodePicture): void {
    Object.assign(old, { state: "draining", since: now() });
    this.tell({ type: "node.cordoned", subject: `node/${old.name}`, message: "cordoned" });
    this.tell({ type: "node.drain_started", subject: `node/${old.name}`, message: "drain started" });
  }

  private drain(old: NodePicture): void {
    const own = old.pods.filter((it) => it.owner?.startsWith("ReplicaSet"));
    old.pods = old.pods.filter((it) => !it.terminating);
    const victim = own.find((it) => !it.terminating);
    if (!victim) {
      old.state = "terminating";
      this.waiting = null;
      this.tell({ type: "node.drained", subject: `node/${old.name}`, message: "drained" });
      this.pause = 2;
      return;
    }
    victim.terminating = true;
    const text = `Waits for pod demo/${victim.name} to leave: its budget demo/shop allows one disruption at a time.`;
    this.waiting = { ...wait("pdb", `pod/demo/${victim.name}`, text), owner: victim.owner ?? null };
    this.tell({
      type: "pod.evicted",
      subject: `pod/demo/${victim.name}`,
      message: `evicted demo/${victim.name}`,
      data: { node: old.name },
    });
    this.home()?.pods.unshift({ ...this.fresh(1)[0], ready: false, phase: "Pending" } as PodPicture);
  }

  private home(): NodePicture | undefined {
    return this.nodes
      .filter((it) => it.state === "ready")
      .sort((a, b) => Number(b.current) - Number(a.current) || a.pods.length - b.pods.length)[0];
  }

  private remove(old: NodePicture): void {
    this.nodes = this.nodes.filter((it) => it !== old);
    this.tell({ type: "node.terminated", subject: `node/${old.name}`, message: "terminated" });
  }

  private settlePods(): void {
    for (const it of this.nodes.flatMap((one) => one.pods)) {
      if (!it.ready && Math.random() < 0.4) Object.assign(it, { ready: true, phase: "Running" });
    }
  }

  private finish(): void {
    this.done = true;
    this.waiting = null;
  }
}

const now = () => new Date().toISOString();

function wait(kind: Waiting["kind"], subject: string, text: string): Waiting {
  return {
    kind,
    subject,
    owner: null,
    text,
    since: now(),
    next_retry: new Date(Date.now() + 5000).toISOString(),
  };
}
