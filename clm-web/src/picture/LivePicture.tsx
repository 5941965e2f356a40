import { Skeleton } from "@mantine/core";
import { sayProblem } from "../api/problem";
import type { ClusterView } from "../api/types";
import { duration } from "../time/ago";
import { Clock } from "../time/Time";
import { useNow } from "../time/useNow";
import { Empty } from "../ui/Notice";
import { Panel } from "../ui/Panel";
import { Legend } from "./Legend";
import classes from "./LivePicture.module.css";
import { PoolSection } from "./PoolSection";

const STALE_MILLIS = 15_000;

interface Props {
  view: ClusterView | null | undefined;
  error: unknown;
  moving: boolean;
}

/** Pools, zones, nodes and pods as they were seen last. */
export function LivePicture({ view, error, moving }: Props) {
  return (
    <Panel title="Nodes and pods" aside={view ? <Seen at={view.observed_at} moving={moving} /> : undefined}>
      {view ? (
        <>
          <div className={classes.pools}>
            {view.pools.map((pool) => (
              <PoolSection key={pool.name} pool={pool} />
            ))}
          </div>
          <Legend />
        </>
      ) : (
        <Nothing view={view} error={error} />
      )}
    </Panel>
  );
}

function Nothing({ view, error }: { view: null | undefined; error: unknown }) {
  if (error) return <Empty title="The picture could not be loaded">{sayProblem(error)}</Empty>;
  if (view === null)
    return <Empty title="Not looked at yet">Nodes and pods appear once a worker has seen them.</Empty>;
  return <Skeleton height={180} />;
}

function Seen({ at, moving }: { at: string; moving: boolean }) {
  const age = useNow() - Date.parse(at);
  const stale = moving && age > STALE_MILLIS;
  return (
    <span className={stale ? classes.stale : undefined}>
      seen <Clock at={at} />
      {stale && `, ${duration(age)} ago: it may have changed since`}
    </span>
  );
}
