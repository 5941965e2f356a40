import classes from "./ConnectionBadge.module.css";
import { useConnection } from "./pace";

const TEXT = {
  live: ["live", "Changes are pushed to this page as they happen."],
  connecting: ["connecting …", "The event stream is being opened."],
  lost: [
    "connection lost, retrying",
    "The event stream broke. The page asks every 3 seconds until it is back.",
  ],
} as const;

export function ConnectionBadge() {
  const connection = useConnection();
  const [label, title] = TEXT[connection];
  return (
    <output className={classes.badge} data-connection={connection} title={title}>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.label}>{label}</span>
    </output>
  );
}
