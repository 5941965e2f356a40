import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { World } from "./world";

type Answer = (match: RegExpMatchArray, world: World, url: URL) => unknown;

const ROUTES: [RegExp, Answer][] = [
  [/^\/kubernetes-clusters$/, (_, world) => ({ items: world.shown() })],
  [/^\/kubernetes-clusters\/(.+)$/, ([, id], world) => world.shown().find((it) => it.id === id)],
  [/^\/me$/, () => ({ name: "mia", role: "admin", accounts: null, environments: null })],
  [/^\/logout$/, () => ({ next: "/" })],
  [/^\/channels$/, (_, world) => ({ items: world.channels })],
  [
    /^\/rollouts$/,
    (_, world, url) => {
      const cluster = url.searchParams.get("cluster");
      return { items: world.rollouts.filter((it) => cluster === null || it.cluster_id === cluster) };
    },
  ],
  [
    /^\/rollouts\/([^/]+)\/events$/,
    ([, id], world) => ({ items: world.events.filter((it) => it.rollout_id === id), next_cursor: null }),
  ],
  [
    /^\/rollouts\/([^/]+)\/plan$/,
    ([, id], world) => world.planOf(world.rollouts.find((it) => it.id === id)?.cluster_id ?? ""),
  ],
  [/^\/rollouts\/([^/]+)\/\w+$/, ([, id], world) => world.rollouts.find((it) => it.id === id)],
  [/^\/clusters\/(.+)\/plan$/, ([, id = ""], world) => world.planOf(id)],
  [/^\/clusters\/(.+)\/view$/, ([, id = ""], world) => world.viewOf(id)],
];

/** Answers the API's addresses from a made-up world: `npm run mock`. */
export function mockApi(): Plugin {
  return {
    name: "mock-api",
    configureServer(server) {
      const world = new World();
      server.middlewares.use("/api/v1", (request, response) => {
        const url = new URL(request.url ?? "/", "http://localhost");
        if (url.pathname === "/events") return stream(world, request, response);
        reply(response, answer(world, url));
      });
    },
  };
}

function answer(world: World, url: URL): unknown {
  for (const [pattern, route] of ROUTES) {
    const match = decodeURIComponent(url.pathname).match(pattern);
    if (match) return route(match, world, url);
  }
  return undefined;
}

function reply(response: ServerResponse, body: unknown): void {
  response.statusCode = body === undefined ? 404 : 200;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(body ?? { title: "Not found" }));
}

function stream(world: World, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(": hello\n\n");
  const listener = (event: { seq: number }) =>
    response.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
  world.listeners.add(listener);
  request.on("close", () => world.listeners.delete(listener));
}
