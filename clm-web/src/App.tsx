import { Route, Switch } from "wouter";
import { ClusterPage } from "./cluster/ClusterPage";
import { FleetPage } from "./fleet/FleetPage";
import { NotFound } from "./ui/NotFound";
import { Shell } from "./ui/Shell";

/** Which page an address shows. */
export function App() {
  return (
    <Shell>
      <Switch>
        <Route path="/">
          <FleetPage />
        </Route>
        <Route path="/clusters/:id">{({ id }) => <ClusterPage key={id} id={decodeURIComponent(id)} />}</Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}
