import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { isOpen } from "../domain/clusterState";
import { usePace } from "../live/pace";
import { api, take, takeOrNull } from "./client";
import type { Command, EventPage, Rollout, RolloutEvent } from "./types";

const EVENTS_A_PAGE = 1000;

const WHILE_ROLLING = 1000;
const FLEET_WHILE_ROLLING = 3000;

/** All clusters and channels; asked more often while something rolls, for what it waits for has no event of its own. */
export function useFleet() {
  const pace = usePace(15_000);
  return {
    clusters: useQuery({
      queryKey: ["fleet", "clusters"],
      queryFn: async () => (await take(api.GET("/api/v1/kubernetes-clusters"))).items,
      refetchInterval: ({ state }) =>
        state.data?.some((cluster) => isOpen(cluster.rollout)) ? Math.min(pace, FLEET_WHILE_ROLLING) : pace,
    }),
    channels: useQuery({
      queryKey: ["fleet", "channels"],
      queryFn: async () => (await take(api.GET("/api/v1/channels"))).items,
      refetchInterval: pace,
    }),
  };
}

export function useCluster(id: string) {
  const pace = usePace(15_000);
  return useQuery({
    queryKey: ["cluster", id, "entry"],
    queryFn: () => take(api.GET("/api/v1/kubernetes-clusters/{cluster_id}", { params: clusterPath(id) })),
    refetchInterval: ({ state }) => (isOpen(state.data?.rollout) ? WHILE_ROLLING : pace),
  });
}

/** The newest rollouts of a cluster, newest first. */
export function useRollouts(id: string) {
  const query = { cluster: id, limit: 20 };
  return useQuery({
    queryKey: ["cluster", id, "rollouts"],
    queryFn: async () => (await take(api.GET("/api/v1/rollouts", { params: { query } }))).items,
    refetchInterval: usePace(15_000),
  });
}

/** The newest plan; null before the first. */
export function usePlan(id: string) {
  return useQuery({
    queryKey: ["cluster", id, "plan"],
    queryFn: () => takeOrNull(api.GET("/api/v1/clusters/{cluster_id}/plan", { params: clusterPath(id) })),
    refetchInterval: usePace(15_000),
  });
}

/** The plan that a rollout carries out or has carried out; it never changes. */
export function useRolloutPlan(rollout: string | undefined) {
  return useQuery({
    queryKey: ["rollout", rollout, "plan"],
    queryFn: () => take(api.GET("/api/v1/rollouts/{id}/plan", { params: { path: { id: rollout ?? "" } } })),
    enabled: rollout !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The picture of nodes and pods, null before the first look; `moving` asks each second. */
export function useView(id: string, moving: boolean) {
  return useQuery({
    queryKey: ["view", id],
    queryFn: () => takeOrNull(api.GET("/api/v1/clusters/{cluster_id}/view", { params: clusterPath(id) })),
    refetchInterval: moving ? WHILE_ROLLING : 5000,
  });
}

/** The whole story of a rollout, page by page. */
export function useEvents(rollout: string) {
  return useQuery({
    queryKey: ["rollout", rollout, "events"],
    queryFn: () => wholeStory(rollout),
    refetchInterval: usePace(10_000),
  });
}

async function wholeStory(id: string): Promise<RolloutEvent[]> {
  const story: RolloutEvent[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: EventPage = await eventPage(id, after);
    story.push(...page.items);
    after = page.next_cursor ? Number(page.next_cursor) : undefined;
  }
  return story;
}

function eventPage(id: string, after: number): Promise<EventPage> {
  const params = { path: { id }, query: { after, limit: EVENTS_A_PAGE } };
  return take(api.GET("/api/v1/rollouts/{id}/events", { params }));
}

/** Asks something of a rollout; the reason goes into the audit. */
export function useAsk(rollout: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, reason }: { verb: Command; reason: string }): Promise<Rollout> =>
      take(
        api.POST(`/api/v1/rollouts/{id}/${verb}`, { params: { path: { id: rollout } }, body: { reason } }),
      ),
    onSettled: () => client.invalidateQueries(),
  });
}

function clusterPath(id: string) {
  return { path: { cluster_id: id } };
}
