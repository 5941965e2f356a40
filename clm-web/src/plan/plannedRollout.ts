import type { Plan, Rollout } from "../api/types";

/**
 * The rollout whose plan is shown instead of the newest one: what a person has chosen; else the newest, once nothing is
 * left to be done for its version, so that the plan does not vanish at the moment in which it has been carried out.
 */
export function plannedRollout(
  plan: Plan | null | undefined,
  newest: Rollout | undefined,
  chosen: string | undefined,
): string | undefined {
  if (chosen && chosen !== newest?.id) return chosen;
  return plan?.empty && newest?.version === plan.version ? newest.id : undefined;
}
