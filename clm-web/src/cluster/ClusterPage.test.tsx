import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { AT, cluster, node, plan, pod, rollout, view, waiting } from "../../mock/fixtures";
import { answer, draw, stumbles } from "../test/render";
import { ClusterPage } from "./ClusterPage";

const text = "Waits for pod demo/web-1: its budget allows no disruption.";
const roll = rollout("a", { waiting: waiting("pdb", text, { owner: "ReplicaSet/web" }) });
const playground = cluster("playground", { rollout: roll });
const draining = node(1, { state: "draining", pods: [pod("web-1", { terminating: true }), pod("web-2")] });
const event = {
  seq: 1,
  at: AT,
  type: "node.drain_started",
  phase: "workers",
  subject: `node/${draining.name}`,
  message: "drain started",
  actor: "clm",
  data: {},
};

function answers(more = {}) {
  return answer({
    [`/kubernetes-clusters/${playground.id}`]: playground,
    "/rollouts": { items: [roll] },
    [`/rollouts/${roll.id}/events`]: { items: [event], next_cursor: null },
    [`/clusters/${playground.id}/plan`]: plan(playground.id, [draining]),
    [`/clusters/${playground.id}/view`]: view(playground.id, [draining, node(2, { current: true })]),
    [`/rollouts/${roll.id}/pause`]: roll,
    ...more,
  });
}

test("shows what it waits for, its nodes and pods, the story and the plan", async () => {
  answers();
  draw(<ClusterPage id={playground.id} />);
  const box = await screen.findByRole("region", { name: "What it waits for" });
  expect(box).toHaveTextContent(text);
  expect(box).toHaveTextContent("ReplicaSet/web");
  const pool = await screen.findByRole("region", { name: "Pool default-worker" });
  expect(pool).toHaveTextContent("1 ready, floor 4");
  expect(within(pool).getByText("draining")).toBeVisible();
  expect(within(pool).getByTitle(/demo\/web-1\s+leaving/)).toHaveAttribute("data-look", "leaving");
  expect(await screen.findByText("drain started")).toBeVisible();
  expect(await screen.findByText(/Changes 1 stack and 1 object/)).toBeVisible();
});

test("pauses only with a reason", async () => {
  const asked = answers();
  draw(<ClusterPage id={playground.id} />);
  await userEvent.click(await screen.findByRole("button", { name: "Pause" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("button", { name: "Pause" })).toBeDisabled();
  await userEvent.type(within(dialog).getByLabelText(/Reason/), " pager is red ");
  await userEvent.click(within(dialog).getByRole("button", { name: "Pause" }));
  expect(asked).toContainEqual({
    method: "POST",
    path: `/rollouts/${roll.id}/pause`,
    body: { reason: "pager is red" },
  });
});

test("a cluster that was never planned or looked at says so", async () => {
  answer({
    [`/kubernetes-clusters/${playground.id}`]: { ...playground, rollout: null },
    "/rollouts": { items: [] },
  });
  draw(<ClusterPage id={playground.id} />);
  expect(await screen.findByText("No rollout yet")).toBeVisible();
  expect(await screen.findByText("No plan yet")).toBeVisible();
  expect(await screen.findByText("Not looked at yet")).toBeVisible();
});

test("an unknown cluster is an error that is said", async () => {
  answer({});
  draw(<ClusterPage id="nobody" />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Not found");
});

test("has nothing that a screen reader stumbles over", async () => {
  answers();
  const { container } = draw(<ClusterPage id={playground.id} />);
  await screen.findByRole("region", { name: "Pool default-worker" });
  await screen.findByText("drain started");
  expect(await stumbles(container)).toEqual([]);
});
