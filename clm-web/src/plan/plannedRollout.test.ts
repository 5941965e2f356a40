import { expect, test } from "vitest";
import { cluster, plan, rollout } from "../../mock/fixtures";
import type { Plan } from "../api/types";
import { plannedRollout } from "./plannedRollout";

const { id } = cluster("playground");
const open: Plan = plan(id, []);
const nothing: Plan = { ...open, empty: true };
const newest = { ...rollout(id), id: "r2", version: open.version };

test("what is still to be done is shown before what was done", () => {
  expect(plannedRollout(open, newest, undefined)).toBeUndefined();
  expect(plannedRollout(open, newest, "r2")).toBeUndefined();
});

test("when nothing is left, the plan that did it stays", () => {
  expect(plannedRollout(nothing, newest, undefined)).toBe("r2");
});

test("a version that needed nothing is not given the plan of another", () => {
  expect(plannedRollout({ ...nothing, version: "f00" }, newest, undefined)).toBeUndefined();
  expect(plannedRollout(nothing, undefined, undefined)).toBeUndefined();
});

test("a rollout that somebody chose brings its plan", () => {
  expect(plannedRollout(open, newest, "r1")).toBe("r1");
});

test("before the first plan there is none to replace", () => {
  expect(plannedRollout(null, newest, undefined)).toBeUndefined();
  expect(plannedRollout(undefined, newest, undefined)).toBeUndefined();
});
