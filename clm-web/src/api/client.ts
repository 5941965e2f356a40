import createClient from "openapi-fetch";
import type { paths } from "./generated/schema";
import { ApiProblem, problemOf } from "./problem";

/** The API, with the types of its own description. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  headers: { Accept: "application/json" },
  fetch: (request) => globalThis.fetch(request),
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered; throws {@link ApiProblem} when it is an error. */
export async function take<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok || data === undefined) throw problemOf(response.status, error);
  return data;
}

/** The same, but null when there is no such thing (yet). */
export async function takeOrNull<T>(asked: Promise<Answer<T>>): Promise<T | null> {
  try {
    return await take(asked);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
