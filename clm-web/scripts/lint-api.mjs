// Holds docs/openapi.json to the rules of docs/redocly.yaml.
import { lint, loadConfig } from "@redocly/openapi-core";

const API = "../docs/openapi.json";
const config = await loadConfig({ configPath: "../docs/redocly.yaml" });
const problems = await lint({ ref: API, config });
for (const { severity, ruleId, message, location } of problems) {
  console.error(
    `${severity} ${ruleId}: ${message}\n  at ${location.map((it) => it.pointer ?? "").join(" ")}`,
  );
}
if (problems.length > 0) {
  console.error(`${API}: ${problems.length} problems by docs/redocly.yaml`);
  process.exit(1);
}
