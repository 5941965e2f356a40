import { useView } from "../api/queries";
import { PHASES } from "../api/types";
import { isMoving, stateColor } from "../domain/clusterState";
import { countNodes } from "../domain/nodeState";
import { phaseLabel } from "../domain/rolloutText";
import { Tag } from "../ui/Tag";
import type { FleetRow } from "./fleetRows";
import classes from "./ProgressCell.module.css";

/** The state's word and, while it rolls, how far it is. */
export function ProgressCell({ row }: { row: FleetRow }) {
  const { kind, label } = row.state;
  return (
    <>
      <Tag color={stateColor(kind)} pulse={isMoving(kind)}>
        {label}
      </Tag>
      {row.cluster.rollout?.state === "running" && <Progress row={row} />}
    </>
  );
}

function Progress({ row }: { row: FleetRow }) {
  const view = useView(row.cluster.id, true);
  const phase = row.cluster.rollout?.phase ?? "lock";
  const nodes = view.data ? countNodes(view.data) : undefined;
  const steps = PHASES.indexOf(phase) / (PHASES.length - 1);
  const rolls = phase === "workers" || phase === "control_plane";
  const text =
    rolls && nodes ? `${phaseLabel(phase)}, ${nodes.current} of ${nodes.total} nodes new` : phaseLabel(phase);
  const share = rolls && nodes?.total ? nodes.current / nodes.total : steps;
  return (
    <span className={classes.progress}>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={classes.text}>{text}</span>
    </span>
  );
}
