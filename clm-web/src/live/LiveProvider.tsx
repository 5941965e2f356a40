import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { EventStream, type Source } from "./eventStream";
import { invalidator, staleKeys } from "./invalidate";
import { type Connection, ConnectionContext } from "./pace";

/** Keeps the page in step with the API's events, and tells it how good the connection is. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    const invalidate = invalidator(client);
    const stream = new EventStream({
      open: (url) => new EventSource(url) as unknown as Source,
      onView: (cluster) => invalidate([["view", cluster]]),
      onEvent: (event) => invalidate(staleKeys(event)),
      onState: (state) => {
        setConnection(state);
        if (state === "live") void client.invalidateQueries();
      },
    });
    stream.start();
    return () => stream.stop();
  }, [client]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}
