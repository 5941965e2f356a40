import { expect, test } from "vitest";
import { commitOf, sameCommit, shortVersion } from "./version";

test.each([
  ["3f9c2a17d0b8#9a8b", "3f9c2a17d0b8"],
  ["main=3f9c2a17d0b8#9a8b", "3f9c2a17d0b8"],
  ["main=3f9c;extra=77aa#1", "3f9c"],
  ["3f9c2a17d0b8", "3f9c2a17d0b8"],
  ["", ""],
  [null, ""],
])("commitOf %s is %s", (version, commit) => {
  expect(commitOf(version)).toBe(commit);
});

test("shows seven digits, and a dash for nothing", () => {
  expect(shortVersion("3f9c2a17d0b8#9a8b")).toBe("3f9c2a1");
  expect(shortVersion(undefined)).toBe("–");
});

test("nothing is not the same as nothing", () => {
  expect(sameCommit("a#1", "a#2")).toBe(true);
  expect(sameCommit("a", "b")).toBe(false);
  expect(sameCommit(null, undefined)).toBe(false);
});
