import type { KeyLookupRepository } from "../api-keys/index.ts";
import type { KeyId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { RateLimiter } from "../platform/ports/rate-limiter.ts";
import { keySubject } from "../rate-limits/index.ts";

export type SweepKeyActivityDeps = {
  keyLookup: Pick<KeyLookupRepository, "usedSince">;
  limiter: Pick<RateLimiter, "flush">;
};

export type KeyActivitySweep = { swept: number; failures: { keyId: KeyId; message: string }[] };

const usedWithin = 3 * 3_600_000;
const keysPerSweep = 1_000;
const atOnce = 10;

/** Has the objects of keys in use write what their alarms should have written. Where the alarms run, this changes nothing. */
export async function sweepKeyActivity(deps: SweepKeyActivityDeps, now: Instant): Promise<KeyActivitySweep> {
  const keys = await deps.keyLookup.usedSince(instant(now - usedWithin), keysPerSweep);
  const failures: KeyActivitySweep["failures"] = [];
  for (let start = 0; start < keys.length; start += atOnce) {
    const some = keys.slice(start, start + atOnce);
    const results = await Promise.allSettled(some.map((keyId) => deps.limiter.flush(keySubject(keyId))));
    for (const [index, result] of results.entries()) {
      const keyId = some[index];
      if (keyId && result.status === "rejected") failures.push({ keyId, message: String(result.reason) });
    }
  }
  return { swept: keys.length - failures.length, failures };
}
