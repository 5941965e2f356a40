import { commitOf, shortVersion } from "../domain/version";
import classes from "./Sha.module.css";

/** A version by its first digits; whole on hover. */
export function Sha({ version }: { version: string | null | undefined }) {
  return (
    <code className={classes.sha} title={commitOf(version) || undefined}>
      {shortVersion(version)}
    </code>
  );
}
