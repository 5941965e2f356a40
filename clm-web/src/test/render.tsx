import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { ConnectionContext } from "../live/pace";

/** Draws something as it is drawn in the page, without its styles' motion. */
export function draw(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <ConnectionContext value="live">{children}</ConnectionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

export type Answers = Record<string, unknown>;

/** The API answers these paths, below its base, and 404 to all others; gives back what was asked. */
export function answer(answers: Answers) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (input: string, init?: RequestInit) => {
    const path = input.replace("/api/v1", "");
    asked.push({
      method: init?.method ?? "GET",
      path,
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
    });
    const known = path in answers;
    const status = known ? 200 : 404;
    return new Response(JSON.stringify(known ? answers[path] : { title: "Not found" }), { status });
  });
  return asked;
}

/** What a screen reader would stumble over; colours are not judged here, jsdom has none. */
export async function stumbles(element: Element): Promise<string[]> {
  const result = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`);
}
