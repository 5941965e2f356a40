import type { Problem } from "../api/types";
import { WarnIcon } from "../ui/icons";
import { Panel } from "../ui/Panel";
import { Places } from "./Places";
import classes from "./ProblemList.module.css";

/** What is wrong with a cluster, and where. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <Panel title="Problems" aside={problems.length}>
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={`${problem.type} ${problem.instance} ${problem.detail}`} className={classes.item}>
            <WarnIcon size={17} />
            <div className={classes.body}>
              <p className={classes.title}>
                {problem.title}
                {problem.instance && <span className={classes.about}>{problem.instance}</span>}
              </p>
              {problem.detail && (
                <p className={classes.detail}>
                  <Places text={problem.detail} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
