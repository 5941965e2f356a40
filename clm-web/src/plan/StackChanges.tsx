import type { ResourceChange, StackChange } from "../api/types";
import { ActionBadge } from "./ActionBadge";
import { Change, ChangeList } from "./Change";
import classes from "./StackChanges.module.css";
import { UnifiedDiff } from "./UnifiedDiff";

/** CloudFormation stacks that change. */
export function StackChanges({ stacks }: { stacks: StackChange[] }) {
  const changed = stacks.filter((stack) => stack.action !== "none");
  if (changed.length === 0) return null;
  return (
    <ChangeList title="Stacks">
      {changed.map((stack) => (
        <Change
          key={stack.name}
          action={stack.action}
          name={stack.name}
          note={stack.pool && `pool ${stack.pool}`}
        >
          {(stack.resources.length > 0 || stack.diff) && (
            <>
              {stack.resources.length > 0 && <Resources resources={stack.resources} />}
              {stack.diff && <UnifiedDiff diff={stack.diff} label={`Template of ${stack.name}`} />}
            </>
          )}
        </Change>
      ))}
    </ChangeList>
  );
}

function Resources({ resources }: { resources: ResourceChange[] }) {
  return (
    <ul className={classes.resources}>
      {resources.map((resource) => (
        <li key={resource.logical_id} className={classes.resource}>
          <ActionBadge action={resource.action} />
          <span>{resource.logical_id}</span>
          <span className={classes.type}>{resource.type}</span>
          {resource.replacement.toLowerCase() === "true" && (
            <strong className={classes.replaced}>replaced</strong>
          )}
        </li>
      ))}
    </ul>
  );
}
