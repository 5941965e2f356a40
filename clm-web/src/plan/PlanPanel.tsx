import { Skeleton } from "@mantine/core";
import { sayProblem } from "../api/problem";
import type { Plan } from "../api/types";
import { Ago } from "../time/Time";
import { Empty } from "../ui/Notice";
import { Panel } from "../ui/Panel";
import { Sha } from "../ui/Sha";
import { FindingList } from "./FindingList";
import { ObjectChanges } from "./ObjectChanges";
import classes from "./PlanPanel.module.css";
import { PoolChanges } from "./PoolChanges";
import { ReversalNote } from "./ReversalNote";
import { Risks } from "./Risks";
import { StackChanges } from "./StackChanges";
import { StepList } from "./StepList";
import { summarize } from "./summary";

interface Props {
  plan: Plan | null | undefined;
  error: unknown;
  past?: boolean;
}

/** What will be done to the cluster, exactly as it is approved and carried out; or what a rollout of the past did. */
export function PlanPanel({ plan, error, past }: Props) {
  return (
    <Panel title={past ? "Plan, carried out" : "Plan"} aside={plan ? <Made plan={plan} /> : undefined}>
      {plan ? <Content plan={plan} /> : <Nothing plan={plan} error={error} />}
    </Panel>
  );
}

function Nothing({ plan, error }: { plan: null | undefined; error: unknown }) {
  if (error) return <Empty title="The plan could not be loaded">{sayProblem(error)}</Empty>;
  if (plan === null)
    return <Empty title="No plan yet">One is made a few seconds after the channel's head is seen.</Empty>;
  return <Skeleton height={200} />;
}

function Made({ plan }: { plan: Plan }) {
  return (
    <>
      <Sha version={plan.version} />, made <Ago at={plan.created_at} />,{" "}
      <span title={plan.hash}>hash {plan.hash.slice(0, 8)}</span>
    </>
  );
}

function Content({ plan }: { plan: Plan }) {
  return (
    <div className={classes.plan}>
      <p className={classes.summary}>
        {summarize(plan)} <ReversalNote reversal={plan.reversal} />
      </p>
      <FindingList findings={plan.findings} />
      <Risks plan={plan} />
      <PoolChanges pools={plan.pools} />
      <StackChanges stacks={plan.stacks} />
      <ObjectChanges objects={plan.objects} />
      <StepList steps={plan.steps} />
    </div>
  );
}
