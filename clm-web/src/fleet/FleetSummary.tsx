import classes from "./FleetSummary.module.css";
import type { FleetCount } from "./fleetRows";

/** The fleet in four numbers. */
export function FleetSummary({ count }: { count: FleetCount }) {
  return (
    <dl className={classes.summary}>
      <Figure label="clusters" value={count.clusters} color="gray" />
      <Figure label="ready" value={count.ready} color="teal" />
      <Figure label="rolling" value={count.moving} color="blue" />
      <Figure label="need attention" value={count.attention} color={count.attention ? "orange" : "gray"} />
    </dl>
  );
}

function Figure({ label, value, color }: { label: string; value: number; color: string }) {
  return (
    <div className={classes.tile} style={{ ["--tile" as string]: `var(--mantine-color-${color}-6)` }}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value}</dd>
    </div>
  );
}
