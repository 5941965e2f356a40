import { createContext, useContext } from "react";

/** How the page hears of changes: pushed, not yet, or by asking itself. */
export type Connection = "live" | "connecting" | "lost";

export const ConnectionContext = createContext<Connection>("connecting");

export function useConnection(): Connection {
  return useContext(ConnectionContext);
}

const POLL_WHEN_LOST = 3000;

/** How often to ask, in milliseconds: {@code calm} while changes are pushed, often when they are not. */
export function usePace(calm: number): number {
  return useConnection() === "live" ? calm : POLL_WHEN_LOST;
}
