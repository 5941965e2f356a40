import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const api = process.env.CLM_API ?? "http://127.0.0.1:8080";
const mocked = process.argv.includes("mock");

/** Loaded only where it is wanted: it is no part of the page. */
async function mock(): Promise<Plugin> {
  return (await import("./mock/plugin")).mockApi();
}

export default defineConfig({
  plugins: [react(), mocked && mock()],
  build: {
    // Browsers that know light-dark() themselves: its replacement does not see the scheme that a person chose.
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: "127.0.0.1",
    proxy: mocked ? {} : { "/api": api, "/login": api, "/openapi.json": api },
  },
  test: {
    css: false,
    pool: "threads",
    // Generous, because a machine that builds everything else at the same time is slow.
    testTimeout: 60_000,
    reporters: ["default", "junit"],
    outputFile: { junit: "target/vitest-reports/junit.xml" },
    projects: [
      {
        extends: true,
        test: { name: "logic", environment: "node", isolate: false, include: ["src/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "page",
          environment: "jsdom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["src/test/setup.ts"],
        },
      },
    ],
  },
});
