import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { node, plan } from "../../mock/fixtures";
import { draw, stumbles } from "../test/render";
import { diffLines } from "./diffLines";
import { byComponent, objectName, readable } from "./objects";
import { PlanPanel } from "./PlanPanel";
import { risksOf } from "./Risks";
import { summarize } from "./summary";

const some = plan("a", [node(1), node(2)]);
const nothing = plan("a", [], { stacks: [], pools: [], objects: [], findings: [], steps: [] });

test("a diff is cut into lines without its file header", () => {
  expect(diffLines("--- a\n+++ b\n@@ -1 +1 @@\n same\n-old\n+new\n").map((line) => line.kind)).toEqual([
    "hunk",
    "same",
    "remove",
    "add",
  ]);
});

test.each([
  ['"70Mi"', "70Mi"],
  ["3", "3"],
  ['{"a":1}', '{\n  "a": 1\n}'],
  ["not json", "not json"],
  [null, ""],
])("the value %s reads %s", (json, text) => {
  expect(readable(json)).toBe(text);
});

test("objects are grouped by component, unchanged ones left out", () => {
  const [object] = some.objects;
  if (!object) throw new Error("the fixture has an object");
  const groups = byComponent([
    object,
    { ...object, name: "same", action: "none" },
    { ...object, component: "a" },
  ]);
  expect(groups.map(([component, list]) => [component, list.map(objectName)])).toEqual([
    ["a", ["Deployment kube-system/coredns"]],
    ["coredns", ["Deployment kube-system/coredns"]],
  ]);
});

test("the plan in a sentence", () => {
  expect(summarize(some)).toBe("Changes 1 stack and 1 object, and replaces 2 nodes.");
  expect(summarize({ ...nothing, pools: some.pools })).toBe("Replaces 2 nodes.");
  expect(summarize(nothing)).toBe("Nothing has to be changed.");
  const finding = { severity: "block" as const, rule: "r", what: "w", where: "p:1:1", fix: "f" };
  expect(summarize({ ...nothing, findings: [finding] })).toMatch("Blocked by 1 finding");
});

test("shows before and after, the cause, and findings with their place", async () => {
  const { container } = draw(<PlanPanel plan={some} error={null} />);
  const before = screen.getByText(/coredns:v1.14.0/);
  expect(before).toHaveAttribute("data-kind", "remove");
  expect(screen.getByText(/coredns:v1.14.1/)).toHaveAttribute("data-kind", "add");
  expect(screen.getByTitle("cluster/node-pools/worker-default/userdata.yaml, line 41")).toBeVisible();
  expect(screen.getByTitle("cluster/manifests/demo-app/deployment.yaml, line 41, column 11")).toBeVisible();
  expect(await stumbles(container)).toEqual([]);
});

test("what cannot be undone or will be refused comes first", () => {
  const [object] = some.objects;
  const [pool] = some.pools;
  if (!object || !pool) throw new Error("the fixture has both");
  const risky = plan("a", [node(1)], {
    objects: [{ ...object, notes: ["the API server refuses a change of spec.selector: make it anew"] }],
    pools: [{ ...pool, reversal: { level: "one_way", reason: "Kubernetes 1.35 → 1.36" } }],
  });
  expect(risksOf(risky).map((risk) => risk.text)).toEqual([
    "cannot be undone: Kubernetes 1.35 → 1.36",
    "the API server refuses a change of spec.selector: make it anew",
  ]);
  expect(risksOf(some)).toEqual([]);
  draw(<PlanPanel plan={risky} error={null} />);
  expect(screen.getByText("Look at these first")).toBeVisible();
});

test("causes, behaviours of stacks and what undoing takes are shown", () => {
  draw(<PlanPanel plan={some} error={null} />);
  expect(screen.getByText(/config item max_pods: 64 → 72/)).toBeVisible();
  expect(screen.getAllByText("in place").length).toBe(2);
  expect(screen.getAllByText("going back replaces nodes again").length).toBeGreaterThan(0);
});

test("says that there is no plan yet, and why one could not be loaded", () => {
  draw(<PlanPanel plan={null} error={null} />);
  expect(screen.getByText("No plan yet")).toBeVisible();
  draw(<PlanPanel plan={undefined} error={new TypeError("fetch")} />);
  expect(screen.getByText("The API does not answer.")).toBeVisible();
});
