import { Link } from "wouter";
import { isBehind } from "../domain/clusterState";
import { commitOf } from "../domain/version";
import { ArrowIcon } from "../ui/icons";
import { Sha } from "../ui/Sha";
import classes from "./ClusterRow.module.css";
import type { FleetRow } from "./fleetRows";
import { ProgressCell } from "./ProgressCell";

/** One cluster in a line. */
export function ClusterRow({ row }: { row: FleetRow }) {
  const { cluster, state } = row;
  const problems = cluster.status.problems.length;
  const target = cluster.target_version;
  const behind = isBehind(cluster);
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.name}>
        <Link href={`/clusters/${cluster.id}`} className={classes.link}>
          {cluster.alias}
        </Link>
        <span className={classes.id} title={cluster.id}>
          {cluster.id}
        </span>
      </th>
      <td className={classes.environment}>{cluster.environment}</td>
      <td className={classes.version}>
        <Sha version={cluster.status.current_version} />
        {behind && (
          <>
            <ArrowIcon size={12} />
            <span className={classes.hidden}>to</span>
            <strong title={commitOf(target)}>
              <Sha version={target} />
            </strong>
          </>
        )}
      </td>
      <td className={classes.state}>
        <ProgressCell row={row} />
      </td>
      <td className={classes.waits}>{state.waits || <span className={classes.nothing}>nothing</span>}</td>
      <td className={classes.problems} data-some={problems > 0 || undefined}>
        {problems || <span className={classes.nothing}>0</span>}
        <span className={classes.unit}>{problems === 1 ? " problem" : " problems"}</span>
      </td>
    </tr>
  );
}
