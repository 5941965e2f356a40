/** A duration in milliseconds, for people: `12 s`, `3 min 5 s`, `2 h 10 min`, `4 d`. */
export function duration(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} d`;
}

/** How long ago, or how soon: `just now`, `12 s ago`, `in 30 s`. */
export function ago(at: string, now: number): string {
  const millis = now - Date.parse(at);
  if (Number.isNaN(millis)) return "";
  if (Math.abs(millis) < 1500) return "just now";
  return millis > 0 ? `${duration(millis)} ago` : `in ${duration(-millis)}`;
}

/** Local clock time, with the day when it is not today. */
export function clock(at: string, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const sameDay = date.toDateString() === new Date(now).toDateString();
  return sameDay
    ? time
    : `${date.toLocaleDateString(undefined, { month: "short", day: "numeric" })}, ${time}`;
}

/** What a hover says: local time with its zone, and UTC. */
export function fullTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const local = date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "long" });
  return `${local}\n${date
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC")}`;
}
