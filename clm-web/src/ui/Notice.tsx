import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ApiProblem, sayProblem } from "../api/problem";
import classes from "./Notice.module.css";

/** What to say where there is nothing to show. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.notice}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
    </div>
  );
}

/** What to say when a question was not answered. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const stranger = error instanceof ApiProblem && (error.status === 401 || error.status === 403);
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.title}>{stranger ? "You are not signed in" : "This could not be loaded"}</p>
      <p className={classes.text}>
        {stranger
          ? "Open the address that was printed when the server started; it signs you in."
          : sayProblem(error)}
      </p>
      <Button size="xs" variant="default" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
