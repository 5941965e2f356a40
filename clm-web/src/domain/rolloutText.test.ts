import { describe, expect, test } from "vitest";
import { rollout, waiting } from "../../mock/fixtures";
import { PHASES } from "../api/types";
import { pendingRequest, phaseLabel, phaseStand } from "./rolloutText";

test("every phase has a word", () => {
  expect(PHASES.map(phaseLabel)).toContain("Control plane");
  expect(PHASES.every((phase) => phaseLabel(phase) !== "")).toBe(true);
});

describe("a phase", () => {
  const running = rollout("a", { phase: "manifests" });

  test("is done, now or ahead while the rollout runs", () => {
    expect(phaseStand(running, "stacks")).toBe("done");
    expect(phaseStand(running, "manifests")).toBe("now");
    expect(phaseStand(running, "workers")).toBe("ahead");
  });

  test("is where a failed rollout stopped", () => {
    expect(phaseStand({ ...running, state: "failed" }, "manifests")).toBe("stopped");
    expect(phaseStand({ ...running, state: "failed" }, "workers")).toBe("ahead");
  });

  test("is ahead before the start, and done at the end", () => {
    expect(phaseStand({ ...running, state: "planned" }, "lock")).toBe("ahead");
    expect(phaseStand({ ...running, state: "done" }, "unlock")).toBe("done");
  });
});

describe("what was asked", () => {
  test("is said until it is done", () => {
    expect(pendingRequest(rollout("a", { request: "abort" }))).toMatch("Stops");
    expect(pendingRequest(rollout("a", { request: "pause" }))).toMatch("Pauses");
    expect(pendingRequest(rollout("a", { request: "pause", waiting: waiting("paused", "Paused.") }))).toBe(
      "",
    );
  });

  test("is not said of a rollout that is over", () => {
    expect(pendingRequest(rollout("a", { request: "abort", state: "aborted" }))).toBe("");
  });
});
