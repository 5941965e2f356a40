import type { ReactNode } from "react";
import type { Action } from "../api/types";
import { ActionBadge } from "./ActionBadge";
import classes from "./Change.module.css";

interface Props {
  action: Action;
  name: string;
  note?: ReactNode;
  open?: boolean;
  children?: ReactNode;
}

/** One thing that changes; opens to its diff when there is one. */
export function Change({ action, name, note, open = false, children }: Props) {
  const line = (
    <>
      <ActionBadge action={action} />
      <span className={classes.name}>{name}</span>
      {note && <span className={classes.note}>{note}</span>}
    </>
  );
  if (!children) return <div className={classes.line}>{line}</div>;
  return (
    <details open={open}>
      <summary className={classes.line}>{line}</summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}

/** A titled list of changes. */
export function ChangeList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  );
}
