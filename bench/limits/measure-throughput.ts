import type { Client } from "./client.ts";

export type Throughput = { keys: number; decisions: number; per_second: number };

const lanes = 64;

/** Decisions from inside the Worker, `lanes` at a time, with no HTTP between them. */
export async function measureThroughput(client: Client, keys: number, decisions: number): Promise<Throughput> {
  const path = (count: number) => `/decide?keys=${keys}&decisions=${count}&lanes=${lanes}`;
  await client.ask({ path: path(keys) });
  const { status, text, milliseconds } = await client.ask({ path: path(decisions) });
  if (status !== 200) throw new Error(`/decide answered ${status}: ${text}`);
  return { keys, decisions, per_second: Math.round(decisions / (milliseconds / 1000)) };
}
