import type { Client } from "./client.ts";

/** What was let through against what the limit permits: the burst, and the rate for as long as it was measured. */
export type Accuracy = Pick<Load, "limit" | "clients" | "seconds"> & {
  asked: number;
  allowed: number;
  permitted: number;
  ratio: number;
};

/** `headers` say for whom client number so-and-so asks; `perMinute` is what all of them together may. */
type Load = {
  limit: string;
  clients: number;
  seconds: number;
  perMinute: number;
  headers: (client: number) => Record<string, string>;
};

/** So many clients, each asking again as soon as it is answered. */
export async function measureAccuracy(client: Client, load: Load): Promise<Accuracy> {
  const { limit, clients, seconds, perMinute } = load;
  const counts = { asked: 0, allowed: 0 };
  const started = performance.now();
  const ends = started + seconds * 1000;

  const keepAsking = async (_: unknown, number: number) => {
    const headers = { "x-variant": "limited", ...load.headers(number) };
    while (performance.now() < ends) {
      const { status, text } = await client.ask({ path: "/v1/templates", headers });
      if (status !== 200 && status !== 429) throw new Error(`The limited route answered ${status}: ${text}`);
      counts.asked++;
      if (status === 200) counts.allowed++;
    }
  };
  await Promise.all(Array.from({ length: clients }, keepAsking));

  const elapsed = (performance.now() - started) / 1000;
  const permitted = perMinute + (perMinute / 60) * elapsed;
  return { limit, clients, seconds: elapsed, ...counts, permitted, ratio: counts.allowed / permitted };
}
