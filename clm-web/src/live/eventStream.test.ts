import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventStream, type Message, type Source } from "./eventStream";

class FakeSource implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((message: Message) => void) | null = null;
  view: ((message: Message) => void) | undefined;
  closed = false;
  constructor(readonly url: string) {}
  addEventListener(_: "view", listener: (message: Message) => void) {
    this.view = listener;
  }
  close() {
    this.closed = true;
  }
}

let sources: FakeSource[];
let states: string[];
let heard: number[];
let views: string[];
let stream: EventStream;

const newest = () => sources.at(-1) as FakeSource;

beforeEach(() => {
  vi.useFakeTimers();
  [sources, states, heard, views] = [[], [], [], []];
  stream = new EventStream({
    open: (url) => {
      sources.push(new FakeSource(url));
      return newest();
    },
    onEvent: (event) => heard.push(event.seq),
    onView: (cluster) => views.push(cluster),
    onState: (state) => states.push(state),
  });
  stream.start();
});

afterEach(() => {
  stream.stop();
  vi.useRealTimers();
});

test("hears events and changed pictures", () => {
  newest().onopen?.();
  newest().onmessage?.({ data: '{"seq":7}', lastEventId: "7" });
  newest().view?.({ data: '{"cluster_id":"a"}', lastEventId: "" });
  expect(states).toEqual(["live"]);
  expect(heard).toEqual([7]);
  expect(views).toEqual(["a"]);
});

test("says that the connection is lost, and goes on after the last event it saw", () => {
  newest().onopen?.();
  newest().onmessage?.({ data: '{"seq":7}', lastEventId: "7" });
  newest().onerror?.();
  expect(states).toEqual(["live", "lost"]);
  expect(newest().closed).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(newest().url).toBe("/api/v1/events?after=7");
  newest().onopen?.();
  expect(states).toEqual(["live", "lost", "live"]);
});

test("tries again less and less often", () => {
  newest().onerror?.();
  vi.advanceTimersByTime(1000);
  newest().onerror?.();
  vi.advanceTimersByTime(1999);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(3);
});

test("does not wait for ever for a connection that never opens", () => {
  vi.advanceTimersByTime(15_000);
  expect(states).toEqual(["lost"]);
});

test("a broken line is left out", () => {
  newest().onopen?.();
  newest().onmessage?.({ data: "{", lastEventId: "8" });
  expect(heard).toEqual([]);
});

test("is silent once stopped", () => {
  stream.stop();
  newest().onerror?.();
  vi.advanceTimersByTime(60_000);
  expect(sources).toHaveLength(1);
  expect(states).toEqual([]);
});
