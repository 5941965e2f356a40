import { expect, test } from "vitest";
import { ago, duration, fullTime } from "./ago";

const NOW = Date.parse("2026-11-01T10:00:00Z");

test.each([
  [0, "0 s"],
  [-5000, "0 s"],
  [59_400, "59 s"],
  [60_000, "1 min"],
  [185_000, "3 min 5 s"],
  [11 * 60_000 + 4000, "11 min"],
  [130 * 60_000, "2 h 10 min"],
  [100 * 3600_000, "4 d"],
])("%d ms is %s", (millis, text) => {
  expect(duration(millis)).toBe(text);
});

test("says how long ago and how soon", () => {
  expect(ago("2026-11-01T09:59:48Z", NOW)).toBe("12 s ago");
  expect(ago("2026-11-01T10:00:30Z", NOW)).toBe("in 30 s");
  expect(ago("2026-11-01T10:00:00.5Z", NOW)).toBe("just now");
  expect(ago("no time", NOW)).toBe("");
});

test("a hover has UTC", () => {
  expect(fullTime("2026-11-01T10:00:00.123Z")).toMatch("2026-11-01 10:00:00 UTC");
  expect(fullTime("no time")).toBe("no time");
});
