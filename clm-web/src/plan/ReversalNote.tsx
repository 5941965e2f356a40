import type { Reversal } from "../api/types";
import classes from "./ReversalNote.module.css";

const WORDS: Record<Reversal["level"], string> = {
  reversible: "reversible",
  node_roll: "going back replaces nodes again",
  one_way: "cannot be undone",
};

/** What it takes to undo a change; nothing is said of what is plainly reversible. */
export function ReversalNote({ reversal }: { reversal: Reversal }) {
  if (reversal.level === "reversible") return null;
  const why = reversal.level === "one_way" && reversal.reason ? `: ${reversal.reason}` : "";
  return (
    <span className={classes.note} data-level={reversal.level}>
      {WORDS[reversal.level]}
      {why}
    </span>
  );
}
