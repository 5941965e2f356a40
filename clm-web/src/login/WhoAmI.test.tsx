import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { rollout } from "../../mock/fixtures";
import { RolloutActions } from "../cluster/RolloutActions";
import { answer, draw, stumbles } from "../test/render";
import { WhoAmI } from "./WhoAmI";

const vera = { name: "vera", role: "viewer", accounts: ["aws:1"], environments: null };

test("shows who is logged in, with which role, and nothing that a screen reader stumbles over", async () => {
  answer({ "/me": vera });
  const { container } = draw(<WhoAmI />);
  expect(await screen.findByText("vera")).toHaveAttribute("title", "Reaches aws:1");
  expect(screen.getByText("viewer")).toBeVisible();
  expect(await stumbles(container)).toEqual([]);
});

test("logs out by asking the API", async () => {
  const asked = answer({ "/me": vera, "/logout": { next: "#out" } });
  draw(<WhoAmI />);
  await userEvent.click(await screen.findByRole("button", { name: "Log out" }));
  expect(asked).toContainEqual({ method: "POST", path: "/logout", body: undefined });
});

test("a viewer cannot press what only an operator may", async () => {
  answer({ "/me": vera });
  draw(
    <>
      <WhoAmI />
      <RolloutActions rollout={rollout("a")} alias="playground" />
    </>,
  );
  await screen.findByText("vera");
  const buttons = screen.getAllByRole("button").filter((it) => it.textContent !== "Log out");
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons) {
    expect(button).toBeDisabled();
    expect(button).toHaveAttribute("title", "This needs the role operator");
  }
});
