import classes from "./Places.module.css";
import { cutPlaces, type DetailPart } from "./place";

/** A text in which places of the configuration repository stand out. */
export function Places({ text }: { text: string }) {
  return (
    <>
      {cutPlaces(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { part: DetailPart }) {
  if (!part.place) return <>{part.text}</>;
  const { path, line, column } = part.place;
  const title = `${path}, line ${line}${column === undefined ? "" : `, column ${column}`}`;
  return (
    <code className={classes.place} title={title}>
      {part.text}
    </code>
  );
}
