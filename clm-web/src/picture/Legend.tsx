import classes from "./Legend.module.css";
import pods from "./PodDots.module.css";

const PODS = [
  ["ready", false, "ready"],
  ["ready", true, "belongs to the node"],
  ["starting", false, "starting"],
  ["leaving", false, "leaving"],
  ["failed", false, "failed"],
  ["finished", false, "finished"],
] as const;

/** What the cells mean. */
export function Legend() {
  return (
    <p className={classes.legend}>
      <span>A cell is a pod:</span>
      {PODS.map(([look, stays, text]) => (
        <span key={text} className={classes.entry}>
          <span className={pods.pod} data-look={look} data-stays={stays || undefined} aria-hidden="true" />
          {text}
        </span>
      ))}
      <span className={classes.entry}>
        <span className={classes.old} aria-hidden="true" />
        hatched node: old generation
      </span>
    </p>
  );
}
