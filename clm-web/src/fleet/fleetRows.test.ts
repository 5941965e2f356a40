import { expect, test } from "vitest";
import { channel, cluster, NEW, problem, rollout, status } from "../../mock/fixtures";
import { countFleet, filterRows, fleetRows, groupByChannel } from "./fleetRows";

const settled = status(NEW);
const rows = fleetRows([
  cluster("shop", { channel: "beta", environment: "production", labels: { team: "shop" } }),
  cluster("platform", { channel: "alpha", status: settled }),
  cluster("workbench", { status: settled }),
  cluster("playground", { rollout: rollout("playground") }),
  cluster("lost", {
    channel: "gone",
    status: status(null, problem("There is no such channel")),
  }),
]);
const channels = [channel("beta", 2), channel("dev", 0), channel("alpha", 1), channel("stable", 3)];

test("channels come in the order of promotion, unknown ones last, empty ones too", () => {
  const groups = groupByChannel(rows, channels);
  expect(groups.map((group) => [group.name, group.rows.map((row) => row.cluster.alias)])).toEqual([
    ["dev", ["playground", "workbench"]],
    ["alpha", ["platform"]],
    ["beta", ["shop"]],
    ["stable", []],
    ["gone", ["lost"]],
  ]);
});

test.each([
  ["play", "all", ["playground"]],
  ["PRODUCTION eu-central", "all", ["shop"]],
  ["team=shop", "all", ["shop"]],
  ["", "moving", ["playground"]],
  ["", "attention", ["lost"]],
  ["nothing like it", "all", []],
] as const)("filter %j, %s", (text, show, found) => {
  expect(filterRows(rows, text, show).map((row) => row.cluster.alias)).toEqual(found);
});

test("counts", () => {
  expect(countFleet(rows)).toEqual({ clusters: 5, ready: 2, moving: 1, attention: 1 });
});
