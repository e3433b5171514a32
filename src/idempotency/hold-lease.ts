import type { Clock } from "../platform/ports/clock.ts";
import type { Claim } from "./begin-attempt.ts";
import { leaseMilliseconds } from "./idempotency-record.ts";
import type { IdempotencyRepository } from "./idempotency-repository.ts";

type Deps = { clock: Clock; answers: Pick<IdempotencyRepository, "renew"> };

/** Two renewals may fail, or be late behind a long drawing, before another try takes over. */
const renewedEach = leaseMilliseconds / 4;

/**
 * Keeps the key for a try as long as it works, and no longer than a lease once it has died. What is quick renews nothing.
 * Afterwards no renewal is under way, so that giving the key up is the last word.
 */
export async function holdLease<Result>(deps: Deps, { owner, id }: Claim, work: () => Promise<Result>): Promise<Result> {
  let renewal = Promise.resolve();
  const renew = () => deps.answers.renew(owner, id, deps.clock.now()).catch(() => {});
  const timer = setInterval(() => {
    renewal = renewal.then(renew);
  }, renewedEach);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewal;
  }
}
