/** A place in the configuration repository. */
export interface Place {
  path: string;
  line: number;
  column?: number;
}

export interface DetailPart {
  text: string;
  place?: Place;
}

const PLACE = /([\w./-]+\.(?:ya?ml|json))(?::(\d+))(?::(\d+))?/g;

/** Cuts a text at the places it names (`path:line:column`), so that they can be shown as what they are. */
export function cutPlaces(text: string): DetailPart[] {
  const parts: DetailPart[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACE)) {
    const [whole, path = "", line = "0", column] = match;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({
      text: whole,
      place: { path, line: Number(line), ...(column ? { column: Number(column) } : {}) },
    });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
