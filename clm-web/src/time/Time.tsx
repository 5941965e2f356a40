import { ago, clock, duration, fullTime } from "./ago";
import { useNow } from "./useNow";

/** How long ago something was; local time and UTC on hover. */
export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)}>
      {ago(at, useNow())}
    </time>
  );
}

/** The local time of day; local date and UTC on hover. */
export function Clock({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)}>
      {clock(at, useNow())}
    </time>
  );
}

/** How long something took, or takes until now. */
export function Lasting({ from, to }: { from: string; to?: string | null | undefined }) {
  const now = useNow();
  return <span title={fullTime(from)}>{duration((to ? Date.parse(to) : now) - Date.parse(from))}</span>;
}
