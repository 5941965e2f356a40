import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { usePace } from "../live/pace";
import { get, post } from "./http";
import { ApiProblem } from "./problem";
import type { Channel, Cluster, ClusterView, Command, Plan, Rollout, RolloutEvent } from "./types";

interface Items<T> {
  items: T[];
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}

const clusters = queryOptions({
  queryKey: ["fleet", "clusters"],
  queryFn: async () => (await get<Items<Cluster>>("/kubernetes-clusters?verbose=true")).items,
});

const channels = queryOptions({
  queryKey: ["fleet", "channels"],
  queryFn: async () => (await get<Items<Channel>>("/channels")).items,
});

export function useFleet() {
  const pace = usePace(15_000);
  return {
    clusters: useQuery({ ...clusters, refetchInterval: pace }),
    channels: useQuery({ ...channels, refetchInterval: pace }),
  };
}

export function useCluster(id: string) {
  return useQuery({
    queryKey: ["cluster", id, "entry"],
    queryFn: () => get<Cluster>(`/kubernetes-clusters/${id}`),
    refetchInterval: usePace(15_000),
  });
}

export function useRollouts(id: string) {
  return useQuery({
    queryKey: ["cluster", id, "rollouts"],
    queryFn: async () => (await get<Items<Rollout>>(`/rollouts?cluster=${id}&limit=20`)).items,
    refetchInterval: usePace(15_000),
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: ["cluster", id, "plan"],
    queryFn: () => orNull(get<Plan>(`/clusters/${id}/plan`)),
    refetchInterval: usePace(15_000),
  });
}

/** The picture of nodes and pods; {@code moving} looks each second. */
export function useView(id: string, moving: boolean) {
  return useQuery({
    queryKey: ["view", id],
    queryFn: () => orNull(get<ClusterView>(`/clusters/${id}/view`)),
    refetchInterval: moving ? 1000 : 5000,
  });
}

export function useEvents(rollout: string | undefined) {
  return useQuery({
    queryKey: ["rollout", rollout, "events"],
    enabled: rollout !== undefined,
    queryFn: async () => (await get<Items<RolloutEvent>>(`/rollouts/${rollout}/events?limit=1000`)).items,
    refetchInterval: usePace(10_000),
  });
}

/** Asks something of a rollout; the reason goes into the audit. */
export function useAsk(rollout: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, reason }: { verb: Command; reason: string }) =>
      post<Rollout>(`/rollouts/${rollout}/${verb}`, { reason }),
    onSettled: () => client.invalidateQueries(),
  });
}
