import type { PoolPicture } from "../api/types";
import { byZone, countPool, type PoolCount } from "../domain/nodeState";
import { NodeTile } from "./NodeTile";
import classes from "./PoolSection.module.css";

/** One pool: a line of numbers, and its zones side by side. */
export function PoolSection({ pool }: { pool: PoolPicture }) {
  const count = countPool(pool);
  return (
    <section aria-label={`Pool ${pool.name}`}>
      <div className={classes.head}>
        <h3 className={classes.name}>{pool.name}</h3>
        <span className={classes.profile}>{pool.profile}</span>
        <Numbers pool={pool} count={count} />
      </div>
      <div className={classes.zones}>
        {byZone(pool.nodes).map(([zone, nodes]) => (
          <div key={zone} className={classes.zone}>
            <h4 className={classes.zoneName}>{zone || "no zone yet"}</h4>
            <ul className={classes.nodes}>
              {nodes.map((node) => (
                <NodeTile key={node.instance || node.name} node={node} />
              ))}
            </ul>
          </div>
        ))}
        {pool.nodes.length === 0 && <p className={classes.none}>This pool has no nodes.</p>}
      </div>
    </section>
  );
}

function Numbers({ pool, count }: { pool: PoolPicture; count: PoolCount }) {
  return (
    <span className={classes.numbers}>
      <span data-below={count.belowFloor || undefined}>
        <strong>{count.ready}</strong> ready
        {pool.floor != null && <>, floor {pool.floor}</>}
      </span>
      <span>
        wants {pool.desired} ({pool.min}–{pool.max})
      </span>
      <span>{count.current === count.total ? "all new" : `${count.current} of ${count.total} new`}</span>
    </span>
  );
}
