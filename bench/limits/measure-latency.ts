import type { Client, Exchange } from "./client.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** One route with and without its limiter, in milliseconds. */
export type Latency = { route: string; rounds: number; open: Spread; limited: Spread; ratio: Spread; added_ms: Spread };

type Route = { name: string; rounds: number; exchange: (round: number) => Exchange };

const spec = (title: string) => ({
  title,
  blocks: [{ type: "headline", text: "villages came online", figure: { value: 48_200 } }],
  size: "square",
});

const routes: readonly Route[] = [
  { name: "GET /v1/templates", rounds: 1_500, exchange: () => ({ path: "/v1/templates" }) },
  {
    name: "POST /v1/infographics",
    rounds: 60,
    exchange: (round) => ({ path: "/v1/infographics", body: JSON.stringify({ spec: spec(`Villages ${round}`) }) }),
  },
];

const warmUps = 10;

export async function measureLatencies(client: Client): Promise<Latency[]> {
  const latencies: Latency[] = [];
  for (const route of routes) latencies.push(await measureRoute(client, route));
  return latencies;
}

/** Both variants in turn, the first one changing, so that whatever the machine does meanwhile meets both alike. */
async function measureRoute(client: Client, { name, rounds, exchange }: Route): Promise<Latency> {
  const samples = { open: [] as number[], limited: [] as number[] };
  for (let round = -warmUps; round < rounds; round++) {
    const order = round % 2 === 0 ? (["open", "limited"] as const) : (["limited", "open"] as const);
    for (const [place, variant] of order.entries()) {
      const asked = exchange(2 * round + place);
      // A key for every thousand rounds: none may come to its limit.
      const headers = { "x-variant": variant, "x-key": `key_latency${Math.floor(round / 1000)}` };
      const { status, text, milliseconds } = await client.ask({ ...asked, headers });
      if (status >= 300) throw new Error(`${name} answered ${status}: ${text}`);
      if (round >= 0) samples[variant].push(milliseconds);
    }
  }
  const [open, limited] = [spreadOf(samples.open), spreadOf(samples.limited)];
  return {
    route: name,
    rounds,
    open,
    limited,
    ratio: { p50: limited.p50 / open.p50, p95: limited.p95 / open.p95 },
    added_ms: { p50: limited.p50 - open.p50, p95: limited.p95 - open.p95 },
  };
}
