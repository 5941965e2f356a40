import type { PoolChange } from "../api/types";
import { Places } from "../problems/Places";
import { Change, ChangeList } from "./Change";
import classes from "./PoolChanges.module.css";
import { ReversalNote } from "./ReversalNote";
import { UnifiedDiff } from "./UnifiedDiff";

/** Pools whose nodes are replaced, and why. */
export function PoolChanges({ pools }: { pools: PoolChange[] }) {
  const changed = pools.filter((pool) => pool.action !== "none" || pool.replace.length > 0);
  if (changed.length === 0) return null;
  return (
    <ChangeList title="Node pools">
      {changed.map((pool) => (
        <Change
          key={pool.name}
          action={pool.action === "none" ? "update" : pool.action}
          name={pool.name}
          note={pool.replace.length > 0 ? `${pool.replace.length} nodes are replaced` : pool.profile}
          open={pool.replace.length > 0}
        >
          {(pool.cause || pool.diff || pool.replace.length > 0) && <Why pool={pool} />}
        </Change>
      ))}
    </ChangeList>
  );
}

/** Each with its place; older plans have but one text. */
function Causes({ pool }: { pool: PoolChange }) {
  if (pool.causes.length === 0)
    return pool.cause ? (
      <p className={classes.cause}>
        because of <Places text={pool.cause} />
      </p>
    ) : null;
  return (
    <ul className={classes.causes}>
      {pool.causes.map((cause) => (
        <li key={cause.text}>
          because of {cause.text} {cause.place && <Places text={cause.place} />}
        </li>
      ))}
    </ul>
  );
}

function Why({ pool }: { pool: PoolChange }) {
  return (
    <>
      <Causes pool={pool} />
      <ReversalNote reversal={pool.reversal} />
      {pool.diff && <UnifiedDiff diff={pool.diff} label={`What changes in ${pool.name}`} />}
      {pool.replace.length > 0 && (
        <ul className={classes.nodes}>
          {pool.replace.map((node) => (
            <li key={node.instance || node.node}>
              <code>{node.node.split(".")[0] || node.instance}</code>
              <span className={classes.why}>
                {node.zone}, {node.why}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
