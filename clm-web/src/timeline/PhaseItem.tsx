import type { Phase, Rollout } from "../api/types";
import { type PhaseStand, phaseLabel, phaseStand } from "../domain/rolloutText";
import { Lasting } from "../time/Time";
import { CheckIcon, CrossIcon } from "../ui/icons";
import { GroupItem } from "./GroupItem";
import type { EventGroup } from "./groupEvents";
import classes from "./PhaseItem.module.css";

interface Props {
  rollout: Rollout;
  /** null is what came before the first phase. */
  phase: Phase | null;
  groups: EventGroup[];
}

const WORDS: Record<PhaseStand, string> = {
  done: "done",
  now: "now",
  stopped: "stopped here",
  ahead: "ahead",
};

/** One phase: where it stands, and what happened in it. */
export function PhaseItem({ rollout, phase, groups }: Props) {
  const stand = phase === null ? "done" : phaseStand(rollout, phase);
  const first = groups[0];
  const last = groups.reduce((latest, group) => (group.to > latest ? group.to : latest), "");
  return (
    <li className={classes.phase} data-stand={stand} {...(stand === "now" ? { "aria-current": "step" } : {})}>
      <span className={classes.mark} aria-hidden="true">
        {stand === "done" && <CheckIcon size={11} />}
        {stand === "stopped" && <CrossIcon size={11} />}
      </span>
      <div className={classes.body}>
        <p className={classes.title}>
          {phase === null ? "Before" : phaseLabel(phase)}
          <span className={classes.hidden}>: {WORDS[stand]}</span>
          {first && stand !== "ahead" && (
            <span className={classes.took}>
              <Lasting from={first.from} to={stand === "now" ? null : last} />
            </span>
          )}
        </p>
        {groups.length > 0 && (
          <ul className={classes.groups}>
            {groups.map((group) => (
              <GroupItem key={group.key} group={group} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
