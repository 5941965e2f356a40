export type LineKind = "add" | "remove" | "hunk" | "same";

export interface DiffLine {
  kind: LineKind;
  text: string;
}

/** The lines of a unified diff without its file header. */
export function diffLines(diff: string): DiffLine[] {
  return diff
    .replace(/\n$/, "")
    .split("\n")
    .filter((line) => !line.startsWith("--- ") && !line.startsWith("+++ "))
    .map((line) => ({ kind: kindOf(line), text: line }));
}

function kindOf(line: string): LineKind {
  if (line.startsWith("@@")) return "hunk";
  if (line.startsWith("+")) return "add";
  if (line.startsWith("-")) return "remove";
  return "same";
}
