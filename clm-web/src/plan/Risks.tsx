import type { Plan, Reversal } from "../api/types";
import { ChangeList } from "./Change";
import { objectName } from "./objects";
import classes from "./Risks.module.css";

interface Risk {
  name: string;
  text: string;
}

/** What cannot be undone, and what will be refused: to be read before anything else. */
export function Risks({ plan }: { plan: Plan }) {
  const risks = risksOf(plan);
  if (risks.length === 0) return null;
  return (
    <ChangeList title="Look at these first">
      <ul className={classes.list}>
        {risks.map((risk) => (
          <li key={`${risk.name} ${risk.text}`} className={classes.risk}>
            <strong>{risk.name}</strong> {risk.text}
          </li>
        ))}
      </ul>
    </ChangeList>
  );
}

export function risksOf(plan: Plan): Risk[] {
  return [
    ...plan.pools.flatMap((pool) => judged(`Pool ${pool.name}`, pool.reversal, [])),
    ...plan.stacks.flatMap((stack) =>
      stack.resources.flatMap((it) => judged(`${stack.name} ${it.logical_id}`, it.reversal, it.notes)),
    ),
    ...plan.objects.flatMap((object) => judged(objectName(object), object.reversal, object.notes)),
  ];
}

function judged(name: string, reversal: Reversal, notes: string[]): Risk[] {
  const oneWay = reversal.level === "one_way" ? [`cannot be undone: ${reversal.reason}`] : [];
  const refused = notes.filter((note) => note.includes(" refuses "));
  return [...oneWay, ...refused].map((text) => ({ name, text }));
}
