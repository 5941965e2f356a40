import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { channel, cluster, NEW, node, rollout, status, view, waiting } from "../../mock/fixtures";
import { answer, draw, stumbles } from "../test/render";
import { FleetPage } from "./FleetPage";

const playground = cluster("playground", {
  rollout: rollout("a", { waiting: waiting("pdb", "Waits for pod web-1: its budget.") }),
});
const shop = cluster("shop", {
  channel: "beta",
  environment: "production",
  status: status(NEW),
});

const FLEET = {
  "/kubernetes-clusters": { items: [shop, playground] },
  "/channels": { items: [channel("dev", 0), channel("beta", 1)] },
  [`/clusters/${playground.id}/view`]: view(playground.id, [node(1), node(2, { current: true })]),
};

test("shows every cluster with versions, state, progress and what it waits for", async () => {
  answer(FLEET);
  draw(<FleetPage />);
  const dev = await screen.findByRole("region", { name: "Channel dev" });
  const row = within(dev).getByRole("row", { name: /playground/ });
  expect(row).toHaveTextContent("3f9c2a1");
  expect(row).toHaveTextContent("b71e04c");
  expect(row).toHaveTextContent("Waits for pod web-1: its budget.");
  expect(await within(row).findByText("Workers, 4 of 5 nodes new")).toBeVisible();
  const link = within(row).getByRole("link", { name: "playground" });
  expect(link).toHaveAttribute("href", `/clusters/${playground.id}`);
  const other = within(screen.getByRole("region", { name: "Channel beta" })).getByRole("row", {
    name: /shop/,
  });
  expect(other).toHaveTextContent("ready");
});

test("filters", async () => {
  answer(FLEET);
  draw(<FleetPage />);
  await userEvent.type(await screen.findByLabelText("Filter clusters"), "production");
  expect(screen.queryByText("playground")).toBeNull();
  expect(screen.getByText("shop")).toBeVisible();
  await userEvent.type(screen.getByLabelText("Filter clusters"), "zzz");
  expect(screen.getByText("No cluster matches")).toBeVisible();
});

test("an empty registry is said", async () => {
  answer({ "/kubernetes-clusters": { items: [] }, "/channels": { items: [] } });
  draw(<FleetPage />);
  expect(await screen.findByText("No clusters yet")).toBeVisible();
});

test("an error is said, with what the API told", async () => {
  answer({});
  draw(<FleetPage />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Not found");
});

test("has nothing that a screen reader stumbles over", async () => {
  answer(FLEET);
  const { container } = draw(<FleetPage />);
  await screen.findByRole("region", { name: "Channel dev" });
  expect(await stumbles(container)).toEqual([]);
});
