import type { QueryClient } from "@tanstack/react-query";
import type { RolloutEvent } from "../api/types";

const GATHER_MILLIS = 300;

/** Which questions an event makes stale. */
export function staleKeys(event: RolloutEvent): unknown[][] {
  const keys: unknown[][] = [["fleet"]];
  if (event.cluster_id) keys.push(["cluster", event.cluster_id]);
  if (event.rollout_id) keys.push(["rollout", event.rollout_id]);
  return keys;
}

/** Gathers what became stale and asks again a few times a second at most. */
export function invalidator(client: QueryClient, millis = GATHER_MILLIS) {
  const waiting = new Map<string, unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (keys: unknown[][]) => {
    for (const key of keys) waiting.set(JSON.stringify(key), key);
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
      waiting.clear();
    }, millis);
  };
}
