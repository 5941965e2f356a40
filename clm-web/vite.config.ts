import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.CLM_API ?? "http://127.0.0.1:8080";

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), ...(mode === "mock" ? [(await import("./mock/plugin")).mockApi()] : [])],
  build: {
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: "127.0.0.1",
    ...(mode === "mock" ? {} : { proxy: { "/api": api, "/openapi.json": api } }),
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
}));
