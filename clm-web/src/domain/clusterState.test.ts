import { describe, expect, test } from "vitest";
import { cluster, NEW, OLD, problem, rollout, status, waiting } from "../../mock/fixtures";
import type { Cluster, Rollout } from "../api/types";
import { clusterState, needsAttention } from "./clusterState";

const settled = status(`${NEW}#1`);

function state(more: Partial<Cluster>, roll?: Partial<Rollout>) {
  return clusterState(cluster("a", { ...more, ...(roll ? { rollout: rollout("a", roll) } : {}) }));
}

describe("a cluster", () => {
  test("at its channel's head is ready and waits for nothing", () => {
    expect(state({ status: settled })).toEqual({ kind: "ready", label: "ready", waits: "" });
  });

  test("behind its head without a rollout is being planned", () => {
    expect(state({}).kind).toBe("behind");
  });

  test("with an update block says why", () => {
    const blocked = state({ config_items: { cluster_update_block: "Cyber Week" } });
    expect(blocked).toMatchObject({ kind: "paused", waits: "Updates are blocked: Cyber Week" });
  });

  test("that is only observed is never called late", () => {
    expect(state({ mode: "observe" }).kind).toBe("observed");
  });

  test("with a problem is blocked by it", () => {
    expect(state({ status: status(OLD, problem("The template cannot be rendered")) })).toMatchObject({
      kind: "blocked",
      waits: "The template cannot be rendered",
    });
  });

  test("that is new waits for its plan, and is created once it rolls", () => {
    const fresh = { lifecycle_status: "requested" as const, status: status(null) };
    expect(state(fresh)).toMatchObject({ kind: "creating", label: "requested" });
    expect(state(fresh, {})).toMatchObject({ kind: "creating", label: "creating" });
  });

  test("that is new and failed says so", () => {
    const failed = { state: "failed" as const, failure: "The stack was refused." };
    expect(state({ lifecycle_status: "creating" }, failed)).toMatchObject({
      kind: "failed",
      waits: "The stack was refused.",
    });
  });

  test("on its way out says so", () => {
    expect(state({ lifecycle_status: "decommission-requested" }).kind).toBe("leaving");
    expect(state({ lifecycle_status: "decommissioned" }).kind).toBe("gone");
  });
});

describe("a rollout", () => {
  test("that acts is rolling, one that waits says for what", () => {
    expect(state({}, {})).toEqual({ kind: "rolling", label: "rolling", waits: "" });
    expect(state({}, { waiting: waiting("node", "Waits for node a.") })).toEqual({
      kind: "waiting",
      label: "rolling",
      waits: "Waits for node a.",
    });
  });

  test.each([
    ["paused", "paused"],
    ["blocked", "blocked"],
  ] as const)("that waits because it is %s is shown as that", (kind, shown) => {
    expect(state({}, { waiting: waiting(kind, "x") }).kind).toBe(shown);
  });

  test("that is planned needs a person, one that is approved its turn", () => {
    expect(state({}, { state: "planned" })).toMatchObject({
      kind: "approval",
      waits: expect.stringMatching("approve"),
    });
    expect(state({}, { state: "approved" }).kind).toBe("queued");
  });

  test("that failed or was aborted holds the version it was for, and no newer one", () => {
    expect(state({}, { state: "failed", failure: "x" })).toMatchObject({ kind: "failed", waits: "x" });
    expect(state({}, { state: "aborted" }).kind).toBe("aborted");
    expect(state({}, { state: "failed", version: OLD }).kind).toBe("behind");
  });
});

test("failed, blocked and waiting for approval need attention, rolling does not", () => {
  expect((["failed", "blocked", "approval", "aborted"] as const).every(needsAttention)).toBe(true);
  expect((["ready", "rolling", "queued", "paused"] as const).some(needsAttention)).toBe(false);
});
