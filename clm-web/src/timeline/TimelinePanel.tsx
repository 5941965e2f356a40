import { NativeSelect, Skeleton } from "@mantine/core";
import { sayProblem } from "../api/problem";
import { useEvents } from "../api/queries";
import { PHASES, type Rollout } from "../api/types";
import { rolloutColor, rolloutLabel } from "../domain/rolloutText";
import { shortVersion } from "../domain/version";
import { clock } from "../time/ago";
import { Clock, Lasting } from "../time/Time";
import { Empty } from "../ui/Notice";
import { Panel } from "../ui/Panel";
import { Sha } from "../ui/Sha";
import { Tag } from "../ui/Tag";
import { groupEvents } from "./groupEvents";
import { PhaseItem } from "./PhaseItem";
import classes from "./TimelinePanel.module.css";

interface Props {
  rollouts: Rollout[] | undefined;
  error: unknown;
  shown: Rollout | undefined;
  choose: (id: string) => void;
}

/** The story of a rollout, phase by phase. */
export function TimelinePanel({ rollouts, error, shown, choose }: Props) {
  return (
    <Panel title="Rollout" aside={<Choice rollouts={rollouts ?? []} shown={shown} choose={choose} />}>
      {shown ? <Story rollout={shown} /> : <Nothing loading={rollouts === undefined} error={error} />}
    </Panel>
  );
}

function Nothing({ loading, error }: { loading: boolean; error: unknown }) {
  if (error) return <Empty title="The rollouts could not be loaded">{sayProblem(error)}</Empty>;
  if (loading) return <Skeleton height={200} />;
  return <Empty title="No rollout yet">The first one starts when a version differs from what runs.</Empty>;
}

function Choice({ rollouts, shown, choose }: Omit<Props, "error">) {
  if (!rollouts || rollouts.length < 2) return null;
  const now = Date.now();
  return (
    <NativeSelect
      size="xs"
      aria-label="Which rollout"
      value={shown?.id ?? ""}
      onChange={(event) => choose(event.currentTarget.value)}
      data={rollouts.map((it) => ({
        value: it.id,
        label: `${shortVersion(it.version)} · ${rolloutLabel(it.state)} · ${clock(it.created_at, now)}`,
      }))}
    />
  );
}

function Story({ rollout }: { rollout: Rollout }) {
  const events = useEvents(rollout.id);
  const grouped = groupEvents(events.data ?? []);
  const before = grouped.find((it) => it.phase === null);
  return (
    <>
      <p className={classes.facts}>
        <Tag color={rolloutColor(rollout.state)} pulse={rollout.state === "running"}>
          {rolloutLabel(rollout.state)}
        </Tag>
        <span>
          to <Sha version={rollout.version} />
        </span>
        {rollout.started_at && (
          <span>
            began <Clock at={rollout.started_at} />, {rollout.finished_at ? "took" : "for"}{" "}
            <Lasting from={rollout.started_at} to={rollout.finished_at} />
          </span>
        )}
        {rollout.worker && <span>worker {rollout.worker}</span>}
      </p>
      {rollout.failure && <p className={classes.failure}>{rollout.failure}</p>}
      {events.error && (
        <p className={classes.failure}>The events could not be loaded: {sayProblem(events.error)}</p>
      )}
      <ol className={classes.phases}>
        {before && <PhaseItem rollout={rollout} phase={null} groups={before.groups} />}
        {PHASES.map((phase) => (
          <PhaseItem
            key={phase}
            rollout={rollout}
            phase={phase}
            groups={grouped.find((it) => it.phase === phase)?.groups ?? []}
          />
        ))}
      </ol>
    </>
  );
}
