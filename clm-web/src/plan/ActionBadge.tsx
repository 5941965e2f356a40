import type { Action } from "../api/types";
import classes from "./ActionBadge.module.css";

const SIGNS: Record<Action, string> = { create: "+", update: "~", delete: "−", leave: "?", none: "=" };

const WORDS: Partial<Record<Action, string>> = { leave: "left behind", none: "unchanged" };

/** What happens to a thing: a sign and a word. */
export function ActionBadge({ action }: { action: Action }) {
  return (
    <span className={classes.badge} data-action={action}>
      <span aria-hidden="true">{SIGNS[action]}</span> {WORDS[action] ?? action}
    </span>
  );
}
