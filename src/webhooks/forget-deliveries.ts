import { type Instant, instant } from "../kernel/time.ts";
import type { RetentionRepository } from "./retention-repository.ts";

const keptFor = 30 * 86_400_000;
const atOnce = 500;
const mostPages = 20;

/** Keeps payloads and attempts for 30 days, and counts afterwards. What an hour leaves over the next one takes. */
export async function forgetDeliveries(
  { retention }: { retention: Pick<RetentionRepository, "condense" | "forgetEvents"> },
  at: Instant,
): Promise<{ deliveries: number; events: number }> {
  const before = instant(at - keptFor);
  const deliveries = await inPages(() => retention.condense(before, atOnce));
  const events = await inPages(() => retention.forgetEvents(before, atOnce));
  return { deliveries, events };
}

async function inPages(forget: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let page = 0; page < mostPages; page++) {
    const forgotten = await forget();
    total += forgotten;
    if (forgotten < atOnce) break;
  }
  return total;
}
