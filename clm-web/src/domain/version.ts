/** The commit of a version such as `sha#hash`, `main=sha#hash` or `sha`; empty when there is none. */
export function commitOf(version: string | null | undefined): string {
  const config = (version ?? "").split("#")[0] ?? "";
  const first = config.split(";")[0] ?? "";
  return first.includes("=") ? first.slice(first.indexOf("=") + 1) : first;
}

/** The first seven digits, for people; a dash when there is none. */
export function shortVersion(version: string | null | undefined): string {
  return commitOf(version).slice(0, 7) || "–";
}

export function sameCommit(a: string | null | undefined, b: string | null | undefined): boolean {
  return commitOf(a) !== "" && commitOf(a) === commitOf(b);
}
