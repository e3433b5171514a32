import type { Clock } from "../platform/ports/clock.ts";
import type { Activity, KeyOfOrg, RateLimiter } from "../platform/ports/rate-limiter.ts";

/** Milliseconds that activity waits in this isolate for more of the same key. */
const gatherFor = 250;
/** By then whoever should have handed it over has ended. */
const abandonedAfter = 2_000;

type Gathered = { key: KeyOfOrg; activities: Activity[]; since: number };

type Deps = {
  limiter: Pick<RateLimiter, "record">;
  clock: Clock;
  /** Keeps the isolate at work behind the answer. */
  waitUntil: (work: Promise<unknown>) => void;
  onLost: (requests: number, reason: unknown) => void;
};

export type NoteActivity = (subject: string, key: KeyOfOrg, activity: Activity) => void;

/** Hands over what a key did in this isolate a few times a second, so that not every request costs a second call. */
export function gatherActivity({ limiter, clock, waitUntil, onLost }: Deps): NoteActivity {
  const gathered = new Map<string, Gathered>();

  async function handOver(subject: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gatherFor));
    const batch = gathered.get(subject);
    gathered.delete(subject);
    if (!batch) return;
    try {
      await limiter.record(subject, batch.key, batch.activities);
    } catch (reason) {
      onLost(batch.activities.length, reason);
    }
  }

  return (subject, key, activity) => {
    const batch = gathered.get(subject);
    const isAwaited = batch !== undefined && clock.now() - batch.since < abandonedAfter;
    const activities = batch?.activities ?? [];
    activities.push(activity);
    if (isAwaited) return;
    gathered.set(subject, { key, activities, since: clock.now() });
    waitUntil(handOver(subject));
  };
}
