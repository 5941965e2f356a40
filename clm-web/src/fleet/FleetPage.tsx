import { SegmentedControl, Skeleton, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useState } from "react";
import { useFleet } from "../api/queries";
import { SearchIcon } from "../ui/icons";
import { Empty, Failed } from "../ui/Notice";
import { ChannelSection } from "./ChannelSection";
import classes from "./FleetPage.module.css";
import { FleetSummary } from "./FleetSummary";
import { countFleet, filterRows, fleetRows, groupByChannel, type Show } from "./fleetRows";

/** Every cluster: where it stands and what it waits for. */
export function FleetPage() {
  useDocumentTitle("Fleet · Cluster lifecycle manager");
  const { clusters, channels } = useFleet();
  const [text, setText] = useState("");
  const [show, setShow] = useState<Show>("all");
  const error = clusters.error ?? channels.error;
  if (clusters.data && channels.data) {
    const rows = fleetRows(clusters.data);
    const shown = filterRows(rows, text, show);
    return (
      <>
        <h1 className={classes.title}>Fleet</h1>
        <FleetSummary count={countFleet(rows)} />
        <div className={classes.filters}>
          <TextInput
            className={classes.search ?? ""}
            aria-label="Filter clusters"
            placeholder="Filter by name, id, environment, region, label …"
            leftSection={<SearchIcon />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <SegmentedControl<Show>
            aria-label="Which clusters"
            value={show}
            onChange={setShow}
            data={[
              { value: "all", label: "All" },
              { value: "moving", label: "Rolling" },
              { value: "attention", label: "Attention" },
            ]}
          />
        </div>
        {groupByChannel(shown, channels.data)
          .filter((group) => group.rows.length > 0 || (text === "" && show === "all"))
          .map((group) => (
            <ChannelSection key={group.name} group={group} />
          ))}
        {rows.length > 0 && shown.length === 0 && (
          <Empty title="No cluster matches">Change the filter to see others.</Empty>
        )}
        {rows.length === 0 && (
          <Empty title="No clusters yet">
            Register one through the API; it is created at its channel's head.
          </Empty>
        )}
      </>
    );
  }
  if (error) return <Failed error={error} retry={() => [clusters, channels].map((it) => it.refetch())} />;
  return <Loading />;
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the fleet">
      <h1 className={classes.title}>Fleet</h1>
      <Skeleton height={74} mb="lg" />
      {[180, 120, 120].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={index} height={height} mb="md" />
      ))}
    </div>
  );
}
