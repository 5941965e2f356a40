import type { FieldChange, PropertyChange, ResourceChange, StackChange } from "../api/types";
import { ActionBadge } from "./ActionBadge";
import { Change, ChangeList } from "./Change";
import { FieldDiff } from "./FieldDiff";
import { ReversalNote } from "./ReversalNote";
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
          <Behaviour resource={resource} />
          <ReversalNote reversal={resource.reversal} />
          {resource.notes.length > 0 && <span className={classes.type}>{resource.notes.join("; ")}</span>}
          {resource.properties.length > 0 && (
            <div className={classes.properties}>
              <FieldDiff fields={resource.properties.map(asField)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What CloudFormation does to a resource that changes. */
function Behaviour({ resource }: { resource: ResourceChange }) {
  if (resource.action !== "update") return null;
  switch (resource.replacement.toLowerCase()) {
    case "true":
      return <strong className={classes.replaced}>replaced</strong>;
    case "conditional":
      return <strong className={classes.replaced}>may be replaced</strong>;
    case "false":
      return <span className={classes.type}>in place</span>;
    default:
      return <span className={classes.type}>whether in place is unknown</span>;
  }
}

const UPDATES: Record<PropertyChange["update"], string | null> = {
  in_place: null,
  replace: "replaces it",
  conditional: "may replace it",
  unknown: "may replace it: not in AWS' schemas",
};

function asField(property: PropertyChange): FieldChange {
  const note = [property.field.note, UPDATES[property.update]].filter(Boolean).join(", ");
  return { ...property.field, note: note || null };
}
