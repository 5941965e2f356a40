import type { FieldChange } from "../api/types";
import classes from "./FieldDiff.module.css";
import { readable } from "./objects";
import { UnifiedDiff } from "./UnifiedDiff";

/** Fields of an object: before, after. */
export function FieldDiff({ fields }: { fields: FieldChange[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.path} className={classes.field}>
          <dt className={classes.path}>
            {field.path}
            {field.note && <span className={classes.note}>{field.note}</span>}
          </dt>
          {field.lines && (
            <dd className={classes.lines}>
              <UnifiedDiff diff={field.lines} label={`Lines of ${field.path}`} />
            </dd>
          )}
          {field.before != null && (
            <dd className={classes.value} data-kind="remove">
              <span className={classes.sign}>−</span>
              <span className={classes.hidden}>before: </span>
              {readable(field.before)}
            </dd>
          )}
          {field.after != null && (
            <dd className={classes.value} data-kind="add">
              <span className={classes.sign}>+</span>
              <span className={classes.hidden}>after: </span>
              {readable(field.after)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
