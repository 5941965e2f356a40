import { Skeleton } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useState } from "react";
import { useCluster, usePlan, useRolloutPlan, useRollouts, useView } from "../api/queries";
import { clusterState, isMoving, isOpen } from "../domain/clusterState";
import { LivePicture } from "../picture/LivePicture";
import { PlanPanel } from "../plan/PlanPanel";
import { plannedRollout } from "../plan/plannedRollout";
import { ProblemList } from "../problems/ProblemList";
import { TimelinePanel } from "../timeline/TimelinePanel";
import { Failed } from "../ui/Notice";
import { ClusterHeader } from "./ClusterHeader";
import classes from "./ClusterPage.module.css";
import { WaitingBox } from "./WaitingBox";

/** One cluster: what runs on it, what is being done to it, and why it does not go on. */
export function ClusterPage({ id }: { id: string }) {
  const cluster = useCluster(id);
  const rollouts = useRollouts(id);
  const plan = usePlan(id);
  const newest = rollouts.data?.[0];
  const [chosen, setChosen] = useState<string>();
  const shown = rollouts.data?.find((rollout) => rollout.id === chosen) ?? newest;
  const carriedOut = plannedRollout(plan.data, newest, chosen);
  const rolloutPlan = useRolloutPlan(carriedOut);
  const shownPlan = carriedOut ? rolloutPlan : plan;
  const view = useView(id, isOpen(newest));
  useDocumentTitle(`${cluster.data?.alias ?? id} · Cluster lifecycle manager`);

  if (!cluster.data) {
    return cluster.error ? <Failed error={cluster.error} retry={() => cluster.refetch()} /> : <Loading />;
  }
  const state = clusterState(cluster.data);
  return (
    <div className={classes.page}>
      <ClusterHeader cluster={cluster.data} state={state} rollout={newest} />
      <WaitingBox state={state} rollout={cluster.data.rollout} />
      {cluster.data.status.problems.length > 0 && <ProblemList problems={cluster.data.status.problems} />}
      <LivePicture view={view.data} error={view.error} moving={isMoving(state.kind)} />
      <div className={classes.columns}>
        <TimelinePanel rollouts={rollouts.data} error={rollouts.error} shown={shown} choose={setChosen} />
        <PlanPanel plan={shownPlan.data} error={shownPlan.error} past={carriedOut !== undefined} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the cluster" className={classes.page}>
      <Skeleton height={84} />
      <Skeleton height={280} />
      <Skeleton height={320} />
    </div>
  );
}
