import type { ObjectChange } from "../api/types";

/** `Deployment kube-system/coredns`. */
export function objectName(object: ObjectChange): string {
  return `${object.kind} ${object.namespace ? `${object.namespace}/` : ""}${object.name}`;
}

/** What changes, by component in name order. */
export function byComponent(objects: ObjectChange[]): [string, ObjectChange[]][] {
  const groups = new Map<string, ObjectChange[]>();
  for (const object of objects.filter((it) => it.action !== "none")) {
    groups.set(object.component, [...(groups.get(object.component) ?? []), object]);
  }
  return [...groups.entries()].sort(([a], [b]) => a.localeCompare(b));
}

/** A value in compact JSON, made readable: plain strings without quotes, structures over several lines. */
export function readable(json: string | null | undefined): string {
  if (json == null) return "";
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : JSON.stringify(value, null, 2);
  } catch {
    return json;
  }
}
