import type { Finding } from "../api/types";
import { Places } from "../problems/Places";
import { ChangeList } from "./Change";
import classes from "./FindingList.module.css";

const LABELS = { block: "Blocks", warn: "Warning", info: "Note" };
const ORDER = ["block", "warn", "info"];

/** What the rules say: what, where, how to mend. */
export function FindingList({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ChangeList title="Findings">
      <ul className={classes.list}>
        {sorted.map((finding) => (
          <li
            key={`${finding.rule} ${finding.where} ${finding.what}`}
            className={classes.item}
            data-severity={finding.severity}
          >
            <p className={classes.what}>
              <strong>{LABELS[finding.severity]}</strong> {finding.what}
            </p>
            <p className={classes.where}>
              <Places text={finding.where} /> <span className={classes.rule}>{finding.rule}</span>
            </p>
            {finding.fix && (
              <p className={classes.fix}>
                <Places text={finding.fix} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </ChangeList>
  );
}
