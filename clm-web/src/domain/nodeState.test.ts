import { describe, expect, test } from "vitest";
import { node, pod } from "../../mock/fixtures";
import type { NodePicture, PoolPicture } from "../api/types";
import { byZone, countPool, nodeColor, nodeLabel, podLook, shortNode, staysOnNode } from "./nodeState";

const STATES = ["booting", "ready", "not_ready", "cordoned", "draining", "parked", "terminating"] as const;

function pool(nodes: NodePicture[], floor: number | null): PoolPicture {
  return { name: "w", profile: "worker-default", min: 3, max: 9, desired: 3, floor, nodes };
}

test("every state of a node has its own word and colour", () => {
  expect(new Set(STATES.map(nodeLabel)).size).toBe(STATES.length);
  expect(new Set(STATES.map(nodeColor)).size).toBe(STATES.length);
});

describe("a pod", () => {
  test.each([
    [{}, "ready"],
    [{ ready: false }, "starting"],
    [{ phase: "Pending", ready: false }, "starting"],
    [{ terminating: true }, "leaving"],
    [{ phase: "Failed", ready: false }, "failed"],
    [{ phase: "Succeeded", ready: false }, "finished"],
    [{ phase: "Failed", terminating: true }, "leaving"],
  ] as const)("%j looks %s", (more, look) => {
    expect(podLook(pod("web-1", more))).toBe(look);
  });

  test("of a DaemonSet or of the node itself stays", () => {
    expect(staysOnNode(pod("a", { owner: "DaemonSet/kube-proxy" }))).toBe(true);
    expect(staysOnNode(pod("a", { owner: "Node/ip-10-0-0-7" }))).toBe(true);
    expect(staysOnNode(pod("a", { owner: "ReplicaSet/web" }))).toBe(false);
    expect(staysOnNode(pod("a", { owner: null }))).toBe(false);
  });
});

describe("a pool", () => {
  test("counts what is ready, new and not leaving", () => {
    const nodes = [
      node(1),
      node(2, { state: "draining" }),
      node(3, { current: true }),
      node(4, { state: "terminating" }),
    ];
    expect(countPool(pool(nodes, 2))).toEqual({ total: 3, ready: 2, current: 1, belowFloor: false });
    expect(countPool(pool(nodes, 3)).belowFloor).toBe(true);
    expect(countPool(pool([], null)).belowFloor).toBe(false);
  });

  test("shows zones in order, old nodes first", () => {
    const zones = byZone([node(3, { current: true }), node(1), node(0)]);
    expect(zones.map(([zone, nodes]) => [zone, nodes.map(shortNode)])).toEqual([
      ["eu-central-1a", ["ip-172-31-0-20", "ip-172-31-0-23"]],
      ["eu-central-1b", ["ip-172-31-16-21"]],
    ]);
  });
});

test("a machine that is no node yet is called by its instance", () => {
  expect(shortNode(node(1, { name: "", instance: "i-0abc" }))).toBe("i-0abc");
});
