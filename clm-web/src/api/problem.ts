/** What the API said when it did not do what was asked. */
export class ApiProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "ApiProblem";
    this.status = status;
  }
}

/** The problem in an answer's body, whichever of the API's two shapes it has. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = [fields.detail, fields.message, fields.title].find(
    (it) => typeof it === "string" && it !== "",
  );
  return new ApiProblem(status, (text as string | undefined) ?? `The API answered ${status}.`);
}

/** A sentence for people about anything that was thrown. */
export function sayProblem(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  if (error instanceof TypeError) return "The API does not answer.";
  return error instanceof Error ? error.message : String(error);
}
