import type { Phase, RolloutEvent } from "../api/types";

/** What happened to one thing in one phase, told as one line that can be opened. */
export interface EventGroup {
  key: string;
  subject: string;
  from: string;
  to: string;
  /** The newest message that tells something of its own; pods that went are only counted. */
  headline: string;
  evicted: number;
  forced: number;
  events: RolloutEvent[];
}

export interface PhaseEvents {
  phase: Phase | null;
  groups: EventGroup[];
}

/** Events by phase and subject, in the order in which each phase and each subject first appeared. */
export function groupEvents(events: RolloutEvent[]): PhaseEvents[] {
  const phases = new Map<Phase | null, Map<string, RolloutEvent[]>>();
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const phase = event.phase ?? null;
    const subjects = phases.get(phase) ?? new Map<string, RolloutEvent[]>();
    phases.set(phase, subjects);
    const subject = groupSubject(event);
    subjects.set(subject, [...(subjects.get(subject) ?? []), event]);
  }
  return [...phases.entries()].map(([phase, subjects]) => ({
    phase,
    groups: [...subjects.entries()].map(([subject, list]) => groupOf(phase, subject, list)),
  }));
}

/** A pod that leaves a node belongs to the story of that node. */
function groupSubject(event: RolloutEvent): string {
  const node = event.data.node;
  return event.type.startsWith("pod.") && node ? asNode(node) : event.subject;
}

function asNode(name: string): string {
  return name.startsWith("node/") ? name : `node/${name}`;
}

function groupOf(phase: Phase | null, subject: string, events: RolloutEvent[]): EventGroup {
  const told = events.filter((event) => !event.type.startsWith("pod."));
  return {
    key: `${phase} ${subject}`,
    subject,
    from: events[0]?.at ?? "",
    to: events.at(-1)?.at ?? "",
    headline: (told.at(-1) ?? events.at(-1))?.message ?? "",
    evicted: events.filter((event) => event.type === "pod.evicted").length,
    forced: events.filter((event) => event.type === "pod.forced").length,
    events,
  };
}

export type Tone = "good" | "bad" | "wait" | "plain";

/** The tone of an event, for its colour. */
export function eventTone(type: string): Tone {
  if (/(failed|forced|blocked|problem|aborted)$/.test(type)) return "bad";
  if (/(waiting|parked|paused|requested)$/.test(type)) return "wait";
  if (/(done|ready|drained|approved|terminated|resumed)$/.test(type)) return "good";
  return "plain";
}

/** The tone of a group: that of its newest telling event. */
export function groupTone(group: EventGroup): Tone {
  const newest = group.events.findLast((event) => !event.type.startsWith("pod."));
  return group.forced > 0 ? "bad" : eventTone(newest?.type ?? "");
}
