import type { RolloutEvent } from "../api/types";
import { Clock } from "../time/Time";
import classes from "./GroupItem.module.css";
import { type EventGroup, eventTone, groupTone } from "./groupEvents";

/** What happened to one thing: its newest word, and all of it when opened. */
export function GroupItem({ group }: { group: EventGroup }) {
  const line = (
    <>
      <span className={classes.dot} data-tone={groupTone(group)} aria-hidden="true" />
      <span className={classes.text}>
        {group.subject && <span className={classes.subject}>{shortSubject(group.subject)}</span>}
        {group.headline}
        {group.evicted > 0 && (
          <span className={classes.count}>
            {group.evicted} {group.evicted === 1 ? "pod" : "pods"} evicted
          </span>
        )}
        {group.forced > 0 && <span className={classes.count}>{group.forced} forced</span>}
      </span>
      <span className={classes.time}>
        <Clock at={group.to} />
      </span>
    </>
  );
  if (group.events.length === 1) return <li className={classes.line}>{line}</li>;
  return (
    <li>
      <details>
        <summary className={classes.line}>{line}</summary>
        <ol className={classes.events}>
          {group.events.map((event) => (
            <EventLine key={event.seq} event={event} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function EventLine({ event }: { event: RolloutEvent }) {
  return (
    <li className={classes.line} title={event.type}>
      <span className={classes.dot} data-tone={eventTone(event.type)} aria-hidden="true" />
      <span className={classes.text}>
        {event.message}
        {event.actor !== "clm" && <span className={classes.count}>by {event.actor}</span>}
        {event.reason && <span className={classes.count}>“{event.reason}”</span>}
      </span>
      <span className={classes.time}>
        <Clock at={event.at} />
      </span>
    </li>
  );
}

/** Node names without their domain: `node/ip-10-0-0-7`. */
function shortSubject(subject: string): string {
  return subject.replace(/^(node\/[^.]+)\..*$/, "$1");
}
