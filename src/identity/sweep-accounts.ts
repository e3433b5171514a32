import { type Instant, instant } from "../kernel/time.ts";
import type { StaleAccountRepository } from "./stale-account-repository.ts";

type Deps = { stale: StaleAccountRepository };

export type AccountSweep = { sessions: number; verifications: number; guests: number };

const guestsStayFor = 30 * 24 * 3_600_000;

/** The sweep runs each hour: what one leaves over, the next takes. */
const batch = 200;
const batches = 25;

/** Takes away sessions and proofs that are over, and guests who can't come back and left nothing behind. */
export async function sweepAccounts({ stale }: Deps, now: Instant): Promise<AccountSweep> {
  const idleSince = instant(now - guestsStayFor);
  return {
    verifications: await inBatches((limit) => stale.removeVerifications(now, limit)),
    sessions: await inBatches((limit) => stale.removeSessions(now, limit)),
    guests: await inBatches((limit) => stale.removeGuests({ now, idleSince, limit })),
  };
}

async function inBatches(remove: (limit: number) => Promise<number>): Promise<number> {
  let removed = 0;
  for (let turn = 0; turn < batches; turn++) {
    const gone = await remove(batch);
    removed += gone;
    if (gone < batch) break;
  }
  return removed;
}
