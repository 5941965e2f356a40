import { expect, test } from "vitest";
import { cutPlaces } from "./place";

test("finds places with line and column", () => {
  expect(cutPlaces("cluster/a.yaml:41:19: no entry, see cluster/b-c.yml:3.")).toEqual([
    { text: "cluster/a.yaml:41:19", place: { path: "cluster/a.yaml", line: 41, column: 19 } },
    { text: ": no entry, see " },
    { text: "cluster/b-c.yml:3", place: { path: "cluster/b-c.yml", line: 3 } },
    { text: "." },
  ]);
});

test("a text without places stays whole", () => {
  expect(cutPlaces("at 10:00:00 nothing happened")).toEqual([{ text: "at 10:00:00 nothing happened" }]);
  expect(cutPlaces("")).toEqual([]);
});
