import type { ReactNode } from "react";
import classes from "./Tag.module.css";

interface Props {
  color: string;
  pulse?: boolean;
  title?: string;
  children: ReactNode;
}

/** A word with a coloured dot; the text keeps its contrast, the dot carries the colour. */
export function Tag({ color, pulse = false, title, children }: Props) {
  return (
    <span
      className={classes.tag}
      data-pulse={pulse || undefined}
      title={title}
      style={{ ["--tag" as string]: `var(--mantine-color-${color}-6)` }}
    >
      <span className={classes.dot} aria-hidden="true" />
      {children}
    </span>
  );
}
