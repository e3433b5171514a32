import type { Client } from "./client.ts";

/** What was let through against what the limit permits: the burst, and the rate for as long as it was measured. */
export type Accuracy = { clients: number; seconds: number; asked: number; allowed: number; permitted: number; ratio: number };

type Load = { clients: number; seconds: number; perMinute: number };

/** So many clients on one key, each asking again as soon as it is answered. */
export async function measureAccuracy(client: Client, { clients, seconds, perMinute }: Load): Promise<Accuracy> {
  const headers = { "x-variant": "limited", "x-key": "key_accuracy", "x-rate": String(perMinute) };
  const counts = { asked: 0, allowed: 0 };
  const started = performance.now();
  const ends = started + seconds * 1000;

  const keepAsking = async () => {
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
  return { clients, seconds: elapsed, ...counts, permitted, ratio: counts.allowed / permitted };
}
