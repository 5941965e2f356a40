import { expect, test } from "vitest";
import { AT } from "../../mock/fixtures";
import type { RolloutEvent } from "../api/types";
import { eventTone, groupEvents, groupTone } from "./groupEvents";

let seq = 0;

function event(type: string, subject: string, more: Partial<RolloutEvent> = {}): RolloutEvent {
  seq += 1;
  return {
    seq,
    at: AT,
    type,
    subject,
    message: type,
    phase: "workers",
    actor: "clm",
    reason: null,
    cluster_id: "a",
    rollout_id: "r",
    data: {},
    ...more,
  };
}

const node = { data: { node: "ip-1" } };
const story = [
  event("rollout.started", "", { phase: "lock" }),
  event("node.drain_started", "node/ip-1"),
  event("pod.evicted", "pod/demo/a", node),
  event("pod.evicted", "pod/demo/b", node),
  event("node.ready", "node/ip-2"),
  event("node.drained", "node/ip-1"),
];

test("tells what happened to each thing as one line, pods as part of their node", () => {
  const phases = groupEvents(story);
  expect(phases.map((it) => [it.phase, it.groups.map((group) => group.subject)])).toEqual([
    ["lock", [""]],
    ["workers", ["node/ip-1", "node/ip-2"]],
  ]);
  expect(phases[1]?.groups[0]).toMatchObject({ headline: "node.drained", evicted: 2, forced: 0 });
});

test("does not depend on the order in which events arrive", () => {
  expect(groupEvents([...story].reverse())).toEqual(groupEvents(story));
});

test("a forced pod makes its node's line bad", () => {
  const [phase] = groupEvents([event("node.drained", "node/ip-1"), event("pod.forced", "pod/demo/a", node)]);
  expect(phase?.groups.map(groupTone)).toEqual(["bad"]);
});

test.each([
  ["stack.failed", "bad"],
  ["node.parked", "wait"],
  ["rollout.done", "good"],
  ["node.cordoned", "plain"],
] as const)("%s is %s", (type, tone) => {
  expect(eventTone(type)).toBe(tone);
});
