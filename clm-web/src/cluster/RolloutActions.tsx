import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { sayProblem } from "../api/problem";
import { useAsk } from "../api/queries";
import type { Command, Rollout } from "../api/types";
import { pendingRequest } from "../domain/rolloutText";
import { useMayOperate } from "../login/useMe";
import { ConfirmAction } from "./ConfirmAction";
import classes from "./RolloutActions.module.css";
import { VERBS } from "./verbs";

const ORDER: Command[] = ["approve", "resume", "retry", "pause", "abort"];

/** The buttons that a rollout in its present state has. */
export function RolloutActions({ rollout, alias }: { rollout: Rollout; alias: string }) {
  const [verb, setVerb] = useState<Command>();
  const ask = useAsk(rollout.id);
  const pending = pendingRequest(rollout);
  const mayOperate = useMayOperate();
  const send = (chosen: Command, reason: string) =>
    ask.mutate(
      { verb: chosen, reason },
      {
        onSuccess: () => {
          setVerb(undefined);
          notifications.show({ message: `${VERBS[chosen].done} for ${alias}.` });
        },
        onError: (error) =>
          notifications.show({ color: "red", title: "Not done", message: sayProblem(error) }),
      },
    );
  return (
    <div className={classes.actions}>
      {pending && <span className={classes.pending}>{pending}</span>}
      {ORDER.filter((it) => rollout.commands.includes(it)).map((it) => (
        <Button
          key={it}
          size="xs"
          variant={it === "approve" ? "filled" : "default"}
          {...(it === "abort" ? { className: classes.danger ?? "" } : {})}
          {...(mayOperate ? {} : { disabled: true, title: "This needs the role operator" })}
          onClick={() => setVerb(it)}
        >
          {VERBS[it].label}
        </Button>
      ))}
      {verb && (
        <ConfirmAction
          verb={verb}
          alias={alias}
          busy={ask.isPending}
          close={() => setVerb(undefined)}
          confirm={(reason) => send(verb, reason)}
        />
      )}
    </div>
  );
}
