import type { Plan } from "../api/types";

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The plan in one sentence. */
export function summarize(plan: Plan): string {
  const blocks = plan.findings.filter((finding) => finding.severity === "block").length;
  if (blocks > 0) return `Blocked by ${count(blocks, "finding")}: nothing is done until they are mended.`;
  const replaced = plan.pools.reduce((sum, pool) => sum + pool.replace.length, 0);
  const parts = [
    changed(plan.stacks) && count(changed(plan.stacks), "stack"),
    changed(plan.objects) && count(changed(plan.objects), "object"),
  ].filter((part) => typeof part === "string");
  const things = parts.length > 0 ? `Changes ${parts.join(" and ")}` : "";
  const nodes = replaced > 0 ? `replaces ${count(replaced, "node")}` : "";
  if (!things && !nodes) return "Nothing has to be changed.";
  const text = things && nodes ? `${things}, and ${nodes}` : things || nodes.replace("replaces", "Replaces");
  return `${text}.`;
}

function changed(list: { action: string }[]): number {
  return list.filter((it) => it.action !== "none").length;
}
