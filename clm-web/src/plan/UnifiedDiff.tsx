import { diffLines } from "./diffLines";
import classes from "./UnifiedDiff.module.css";

/** Changed lines of a text, added and removed in their colours. */
export function UnifiedDiff({ diff, label }: { diff: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={classes.diff} aria-label={label} tabIndex={0}>
      <pre className={classes.text}>
        {diffLines(diff).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a diff never move
          <span key={index} className={classes.line} data-kind={line.kind}>
            {line.text || " "}
          </span>
        ))}
      </pre>
    </section>
  );
}
