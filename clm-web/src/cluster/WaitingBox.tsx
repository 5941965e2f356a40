import type { RolloutSummary } from "../api/types";
import { type ClusterState, isOpen, stateColor } from "../domain/clusterState";
import { phaseLabel } from "../domain/rolloutText";
import { Ago, Lasting } from "../time/Time";
import { useNow } from "../time/useNow";
import { ClockIcon } from "../ui/icons";
import classes from "./WaitingBox.module.css";

/** The one answer to "why is it not moving?". */
export function WaitingBox({ state, rollout }: { state: ClusterState; rollout: RolloutSummary | null }) {
  const waiting = isOpen(rollout) ? rollout.waiting : undefined;
  const text = state.waits || (isOpen(rollout) ? `At work: ${phaseLabel(rollout.phase).toLowerCase()}.` : "");
  if (text === "") return null;
  return (
    <section
      className={classes.box}
      aria-label="What it waits for"
      style={{ ["--tone" as string]: `var(--mantine-color-${stateColor(state.kind)}-6)` }}
    >
      <ClockIcon size={18} />
      <div>
        <p className={classes.text}>{text}</p>
        {waiting && (
          <p className={classes.facts}>
            <span>
              {waiting.kind} <code>{waiting.subject}</code>
            </span>
            {waiting.owner && (
              <span>
                owner <code>{waiting.owner}</code>
              </span>
            )}
            <span>
              for <Lasting from={waiting.since} />
            </span>
            {waiting.next_retry && <NextLook at={waiting.next_retry} />}
          </p>
        )}
      </div>
    </section>
  );
}

function NextLook({ at }: { at: string }) {
  if (Date.parse(at) <= useNow()) return <span>looking again now</span>;
  return (
    <span>
      looks again <Ago at={at} />
    </span>
  );
}
