import type { NodePicture } from "../api/types";
import { nodeColor, nodeLabel, shortNode } from "../domain/nodeState";
import { Lasting } from "../time/Time";
import classes from "./NodeTile.module.css";
import { PodDots } from "./PodDots";

/** One node: its name, where it stands, and its pods. */
export function NodeTile({ node }: { node: NodePicture }) {
  return (
    <li
      className={classes.tile}
      data-state={node.state}
      data-generation={node.current ? "new" : "old"}
      style={{ ["--node" as string]: `var(--mantine-color-${nodeColor(node.state)}-6)` }}
      title={[node.name, node.instance, node.instance_type].filter(Boolean).join("\n")}
    >
      <div className={classes.head}>
        <span className={classes.name}>{shortNode(node)}</span>
        <span className={classes.generation}>{node.current ? "new" : "old"}</span>
      </div>
      <div className={classes.state}>
        <span className={classes.lamp} aria-hidden="true" />
        <span>{nodeLabel(node.state)}</span>
        {node.since && (
          <span className={classes.since}>
            <Lasting from={node.since} />
          </span>
        )}
      </div>
      <PodDots pods={node.pods} />
    </li>
  );
}
