import type { Client } from "./client.ts";

/** `milliseconds` is how long one decision took to come back, with so many of them under way. */
export type Throughput = { keys: number; at_once: number; decisions: number; per_second: number; milliseconds: number };

type Load = { keys: number; lanes: number; decisions: number };

/** Decisions from inside the Worker, `lanes` at a time, with no HTTP between them. */
export async function measureThroughput(client: Client, { keys, lanes, decisions }: Load): Promise<Throughput> {
  const path = (count: number) => `/decide?keys=${keys}&decisions=${count}&lanes=${lanes}`;
  await client.ask({ path: path(keys) });
  const { status, text, milliseconds } = await client.ask({ path: path(decisions) });
  if (status !== 200) throw new Error(`/decide answered ${status}: ${text}`);
  const perDecision = milliseconds / decisions;
  return { keys, at_once: lanes, decisions, per_second: 1000 / perDecision, milliseconds: perDecision * lanes };
}
