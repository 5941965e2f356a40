import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Command } from "../api/types";
import { VERBS } from "./verbs";

interface Props {
  verb: Command;
  alias: string;
  busy: boolean;
  close: () => void;
  confirm: (reason: string) => void;
}

/** Says what will happen and asks why; the reason is kept with the change. */
export function ConfirmAction({ verb, alias, busy, close, confirm }: Props) {
  const [reason, setReason] = useState("");
  const text = VERBS[verb];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") confirm(reason.trim());
  };
  return (
    <Modal opened onClose={close} title={`${text.label} the rollout of ${alias}`} centered>
      <form onSubmit={submit}>
        <Text size="sm" mb="md">
          {text.effect}
        </Text>
        <TextInput
          label="Reason"
          description="Kept with the change, for those who ask later."
          placeholder="such as: pager is red"
          required
          data-autofocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" color={text.color} loading={busy} disabled={reason.trim() === ""}>
            {text.label}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
