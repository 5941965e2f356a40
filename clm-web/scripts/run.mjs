// What Maven runs: `node scripts/run.mjs build|test`. Each step is skipped when nothing it reads has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(home);

const CONFIG = ["package.json", "package-lock.json", "tsconfig.json", "biome.json", "vite.config.ts"];
const API = "../docs/openapi.json";
const SOURCES = [...CONFIG, API, "../docs/redocly.yaml", "index.html", "public", "src", "mock", "scripts"];
const PAGE = "target/classes/META-INF/resources/index.html";

function files(path) {
  if (!existsSync(path) || path === "src/api/generated") return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function hash(paths) {
  const sum = createHash("sha256").update(process.version);
  for (const file of paths.flatMap(files))
    sum.update(file).update("\0").update(readFileSync(file)).update("\0");
  return sum.digest("hex");
}

function unlessStamped(name, inputs, outputs, work) {
  const stamp = join("target", `${name}.stamp`);
  const now = hash(inputs);
  const fresh = outputs.every((path) => existsSync(path)) && existsSync(stamp);
  if (fresh && readFileSync(stamp, "utf8") === now) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync("target", { recursive: true });
  writeFileSync(stamp, now);
}

function run(command, ...args) {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell, env: environment() });
  if (error) console.error(`${command}: ${error.message}; Node.js 20 or newer with npm is needed`);
  if (status !== 0) process.exit(status ?? 1);
}

function environment() {
  return {
    ...process.env,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    CI: "true",
    NO_COLOR: "1",
    VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
  };
}

/** What npm has put into node_modules says itself which lock file it is of. */
function install() {
  const mark = "node_modules/.clm-lock";
  const lock = hash(["package-lock.json"]);
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
  writeFileSync(mark, lock);
}

function types() {
  const types = "src/api/generated/schema.d.ts";
  unlessStamped("types", [API, "package-lock.json"], [types], () => run("npm", "run", "--silent", "types"));
}

/** Seconds, and only when the description or its rules changed. */
function lintApi() {
  const rules = "../docs/redocly.yaml";
  const done = "target/lint-api.stamp";
  unlessStamped("lint-api", [API, rules, "scripts/lint-api.mjs"], [done], () =>
    run("npm", "run", "--silent", "lint-api"),
  );
}

const goals = {
  build() {
    unlessStamped("page", SOURCES, [PAGE], () => {
      install();
      types();
      lintApi();
      run("npm", "run", "--silent", "check");
      run("npm", "run", "--silent", "build");
    });
  },
  test() {
    unlessStamped("test", SOURCES, ["target/vitest-reports/junit.xml"], () => {
      install();
      types();
      run("npm", "run", "--silent", "test");
    });
  },
};

const goal = goals[process.argv[2]];
if (!goal) {
  console.error("usage: node scripts/run.mjs build|test");
  process.exit(2);
}
goal();
