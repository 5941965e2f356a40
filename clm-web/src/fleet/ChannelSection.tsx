import { WarnIcon } from "../ui/icons";
import { Sha } from "../ui/Sha";
import classes from "./ChannelSection.module.css";
import { ClusterRow } from "./ClusterRow";
import type { FleetGroup } from "./fleetRows";

/** One channel and its clusters. */
export function ChannelSection({ group }: { group: FleetGroup }) {
  const { channel, rows } = group;
  return (
    <section className={classes.channel} aria-label={`Channel ${group.name}`}>
      <div className={classes.head}>
        <h2 className={classes.name}>{group.name}</h2>
        {channel ? (
          <span className={classes.ref}>
            {channel.git_ref !== channel.name && <>follows {channel.git_ref}, </>}head{" "}
            <Sha version={channel.head} />
          </span>
        ) : (
          <span className={classes.problem}>There is no such channel.</span>
        )}
        <span className={classes.count}>
          {rows.length} {rows.length === 1 ? "cluster" : "clusters"}
        </span>
      </div>
      {channel?.problem && (
        <p className={classes.problem}>
          <WarnIcon size={14} /> {channel.problem}
        </p>
      )}
      {rows.length === 0 ? (
        <p className={classes.none}>No cluster follows this channel.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Cluster</th>
              <th scope="col">Environment</th>
              <th scope="col">Version → target</th>
              <th scope="col">State</th>
              <th scope="col">What it waits for</th>
              <th scope="col">Problems</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClusterRow key={row.cluster.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
