import type { PlanStep } from "../api/types";
import { phaseLabel } from "../domain/rolloutText";
import { ChangeList } from "./Change";
import { ReversalNote } from "./ReversalNote";
import classes from "./StepList.module.css";

/** What will be done, in order. */
export function StepList({ steps }: { steps: PlanStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ChangeList title="Steps in order">
      <details open={steps.length <= 6}>
        <summary className={classes.summary}>
          {steps.length} {steps.length === 1 ? "step" : "steps"}
        </summary>
        <ol className={classes.steps}>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes
            <li key={index}>
              <span className={classes.phase}>{phaseLabel(step.phase)}</span>
              {step.text} <ReversalNote reversal={step.reversal} />
            </li>
          ))}
        </ol>
      </details>
    </ChangeList>
  );
}
