import type { ObjectChange } from "../api/types";
import { Change, ChangeList } from "./Change";
import { FieldDiff } from "./FieldDiff";
import classes from "./ObjectChanges.module.css";
import { byComponent, objectName } from "./objects";

const BASIS = {
  verified: "",
  local: "computed here: the API server could not be asked",
  known_after_apply: "known after apply",
} as const;

/** Kubernetes objects that change, by component, field by field. */
export function ObjectChanges({ objects }: { objects: ObjectChange[] }) {
  const groups = byComponent(objects);
  if (groups.length === 0) return null;
  const few = groups.reduce((sum, [, list]) => sum + list.length, 0) <= 3;
  return (
    <ChangeList title="Kubernetes objects">
      {groups.map(([component, list]) => (
        <div key={component} className={classes.component}>
          <h4 className={classes.name}>{component}</h4>
          {list.map((object) => (
            <Change
              key={objectName(object)}
              action={object.action}
              name={objectName(object)}
              note={[object.origin, BASIS[object.basis], ...object.notes].filter(Boolean).join(", ")}
              open={few}
            >
              {object.fields.length > 0 && <FieldDiff fields={object.fields} />}
            </Change>
          ))}
        </div>
      ))}
    </ChangeList>
  );
}
