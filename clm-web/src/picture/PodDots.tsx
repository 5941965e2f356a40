import type { PodPicture } from "../api/types";
import { podLook, staysOnNode } from "../domain/nodeState";
import classes from "./PodDots.module.css";

const WORDS = {
  ready: "ready",
  starting: "starting",
  leaving: "leaving",
  failed: "failed",
  finished: "finished",
};

/** A node's pods, one cell each: those that move first, then those that belong to the node. */
export function PodDots({ pods }: { pods: PodPicture[] }) {
  const sorted = [...pods].sort(
    (a, b) => Number(staysOnNode(a)) - Number(staysOnNode(b)) || key(a).localeCompare(key(b)),
  );
  return (
    <ul className={classes.pods} aria-label={`${pods.length} pods`}>
      {sorted.map((pod) => (
        <li
          key={key(pod)}
          className={classes.pod}
          data-look={podLook(pod)}
          data-stays={staysOnNode(pod) || undefined}
          title={`${key(pod)}\n${WORDS[podLook(pod)]}${pod.owner ? `, ${pod.owner}` : ""}`}
        />
      ))}
      {pods.length === 0 && <li className={classes.none}>no pods</li>}
    </ul>
  );
}

function key(pod: PodPicture): string {
  return `${pod.namespace}/${pod.name}`;
}
