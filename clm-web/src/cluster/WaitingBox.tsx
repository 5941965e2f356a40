import type { Rollout } from "../api/types";
import { type ClusterState, isOpen, stateColor } from "../domain/clusterState";
import { phaseLabel } from "../domain/rolloutText";
import { Ago, Lasting } from "../time/Time";
import { ClockIcon } from "../ui/icons";
import classes from "./WaitingBox.module.css";

/** The one answer to "why is it not moving?". */
export function WaitingBox({ state, rollout }: { state: ClusterState; rollout: Rollout | undefined }) {
  const waiting = isOpen(rollout) ? rollout.waiting : undefined;
  const text =
    state.waits || (isOpen(rollout) ? `Waits for nothing: ${phaseLabel(rollout.phase).toLowerCase()}.` : "");
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
        {isOpen(rollout) && !waiting && (
          <p className={classes.facts}>
            {rollout.worker ? `worker ${rollout.worker}` : "no worker has it yet"}
          </p>
        )}
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
            {waiting.next_retry && (
              <span>
                looks again <Ago at={waiting.next_retry} />
              </span>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
