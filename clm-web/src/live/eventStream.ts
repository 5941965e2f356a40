import type { RolloutEvent, ViewChanged } from "../api/types";
import type { Connection } from "./pace";

export interface Message {
  data: string;
  lastEventId: string;
}

export interface Source {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  onmessage: ((message: Message) => void) | null;
  addEventListener(type: "view", listener: (message: Message) => void): void;
  close(): void;
}

export interface StreamOptions {
  open: (url: string) => Source;
  onEvent: (event: RolloutEvent) => void;
  /** The picture of a cluster changed. */
  onView: (clusterId: string) => void;
  onState: (state: Connection) => void;
  /** Milliseconds until the next try, from the number of tries that failed. */
  backoff?: (failures: number) => number;
  /** Milliseconds after which a connection that has not opened counts as lost. */
  patience?: number;
}

const defaultBackoff = (failures: number) => Math.min(1000 * 2 ** Math.max(0, failures - 1), 10_000);

/** Follows the events of the API, goes on after the last one seen, and says honestly when it cannot. */
export class EventStream {
  private readonly options: StreamOptions;
  private source: Source | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private lastSeen = "";
  private stopped = false;

  constructor(options: StreamOptions) {
    this.options = options;
  }

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.source?.close();
  }

  private connect(): void {
    const source = this.options.open(this.url());
    this.source = source;
    this.timer = setTimeout(() => this.fail(source), this.options.patience ?? 15_000);
    source.onopen = () => {
      clearTimeout(this.timer);
      this.failures = 0;
      this.options.onState("live");
    };
    source.onmessage = (message) => this.take(message);
    source.addEventListener("view", (message) => {
      const changed = parse<ViewChanged>(message.data);
      if (changed) this.options.onView(changed.cluster_id);
    });
    source.onerror = () => this.fail(source);
  }

  private url(): string {
    const resume = this.lastSeen ? `?after=${encodeURIComponent(this.lastSeen)}` : "";
    return `/api/v1/events${resume}`;
  }

  private take(message: Message): void {
    if (message.lastEventId) this.lastSeen = message.lastEventId;
    const event = parse<RolloutEvent>(message.data);
    if (event) this.options.onEvent(event);
  }

  private fail(source: Source): void {
    if (this.stopped || source !== this.source) return;
    clearTimeout(this.timer);
    source.close();
    this.source = undefined;
    this.failures += 1;
    this.options.onState("lost");
    this.timer = setTimeout(() => this.connect(), (this.options.backoff ?? defaultBackoff)(this.failures));
  }
}

/** A line that is no JSON changes nothing; the next question brings what it meant. */
function parse<T>(data: string): T | undefined {
  try {
    return JSON.parse(data) as T;
  } catch {
    return undefined;
  }
}
