import { Link } from "wouter";
import { Empty } from "./Notice";

export function NotFound() {
  return (
    <Empty title="There is no such page">
      <Link href="/">Back to the fleet</Link>
    </Empty>
  );
}
