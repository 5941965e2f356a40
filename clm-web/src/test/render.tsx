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

/** The API answers these paths, below its base and without parameters, and 404 to all others; gives back what was asked. */
export function answer(answers: Answers) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = decodeURIComponent(new URL(request.url).pathname).replace("/api/v1", "");
    const text = await request.text();
    asked.push({ method: request.method, path, body: text === "" ? undefined : JSON.parse(text) });
    const known = path in answers;
    return new Response(JSON.stringify(known ? answers[path] : { title: "Not found" }), {
      status: known ? 200 : 404,
      headers: { "Content-Type": "application/json" },
    });
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
