import { env } from "cloudflare:workers";
import { compose } from "../../workers/compose.ts";
import { createApp } from "../../workers/http/app.ts";
import type { Deps, RateLimitDeps } from "../../workers/http/deps.ts";

type Changes = Partial<Omit<Deps, "rateLimits">> & { rateLimits?: Partial<RateLimitDeps> };

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** The Worker's own app with something put in the place of what it is composed of. */
export function appWith({ rateLimits, ...changes }: Changes): Ask {
  const deps = compose(env);
  const app = createApp(() => ({ ...deps, ...changes, rateLimits: { ...deps.rateLimits, ...rateLimits } }));
  return (path, init) => app(new Request(new URL(path, "http://localhost"), init), env);
}

/** How often each status was answered. */
export async function statuses(times: number, request: () => Promise<Response>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let index = 0; index < times; index++) {
    const { status } = await request();
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
