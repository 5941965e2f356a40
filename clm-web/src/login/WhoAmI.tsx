import { Button } from "@mantine/core";
import { useLogout, useMe } from "./useMe";
import classes from "./WhoAmI.module.css";

/** Who is logged in, with which role and how far, and the way out. */
export function WhoAmI() {
  const { data } = useMe();
  const logout = useLogout();
  if (!data) return null;
  const reach = [...(data.accounts ?? []), ...(data.environments ?? [])];
  return (
    <section className={classes.who} aria-label="Logged in">
      <span className={classes.name} title={reach.length > 0 ? `Reaches ${reach.join(", ")}` : undefined}>
        {data.name}
      </span>
      <span className={classes.role}>{data.role}</span>
      <Button size="compact-xs" variant="default" loading={logout.isPending} onClick={() => logout.mutate()}>
        Log out
      </Button>
    </section>
  );
}
