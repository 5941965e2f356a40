import { Link } from "wouter";
import type { Cluster, Rollout } from "../api/types";
import { type ClusterState, isBehind, isMoving, stateColor } from "../domain/clusterState";
import { ArrowIcon } from "../ui/icons";
import { Sha } from "../ui/Sha";
import { Tag } from "../ui/Tag";
import classes from "./ClusterHeader.module.css";
import { RolloutActions } from "./RolloutActions";

interface Props {
  cluster: Cluster;
  state: ClusterState;
  rollout: Rollout | undefined;
}

/** Name, versions, state, and what can be asked. */
export function ClusterHeader({ cluster, state, rollout }: Props) {
  const current = cluster.status.current_version;
  return (
    <header className={classes.header}>
      <div className={classes.names}>
        <nav aria-label="Breadcrumb" className={classes.crumb}>
          <Link href="/">Fleet</Link> / {cluster.channel}
        </nav>
        <h1 className={classes.title}>
          {cluster.alias}
          <Tag color={stateColor(state.kind)} pulse={isMoving(state.kind)}>
            {state.label}
          </Tag>
          {cluster.mode === "observe" && <Tag color="gray">observed only</Tag>}
        </h1>
        <p className={classes.facts}>
          <span title={cluster.id}>{cluster.id}</span>
          <span>{cluster.environment}</span>
          <span>{cluster.region}</span>
          <span>criticality {cluster.criticality_level}</span>
        </p>
      </div>
      <div className={classes.versions}>
        <Fact label="runs" version={current} />
        {isBehind(cluster) && (
          <>
            <ArrowIcon />
            <Fact label={`head of ${cluster.channel}`} version={cluster.target_version} />
          </>
        )}
      </div>
      {rollout && <RolloutActions rollout={rollout} alias={cluster.alias} />}
    </header>
  );
}

function Fact({ label, version }: { label: string; version: string | null | undefined }) {
  return (
    <span className={classes.fact}>
      <span className={classes.label}>{label}</span>
      <Sha version={version} />
    </span>
  );
}
