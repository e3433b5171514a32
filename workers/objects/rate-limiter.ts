import { DurableObject } from "cloudflare:workers";
import { instant } from "../../src/kernel/time.ts";
import type { Activity, KeyHour, KeyOfOrg, RateLimit, Verdict } from "../../src/platform/ports/rate-limiter.ts";
import { type BucketState, countActivities, fullBucket, giveBack, openHours, take } from "../../src/rate-limits/index.ts";
import { compose } from "../compose.ts";

/** `flushed` is false while `hours` holds something that the log doesn't. */
type Kept = { bucket: BucketState; key?: KeyOfOrg; hours: readonly KeyHour[]; flushed: boolean };

const keptAs = "kept";
const empty: Kept = { bucket: fullBucket, hours: [], flushed: true };

/** Milliseconds that a crash may forget; what is taken meanwhile is written at once. */
const saveAfter = 200;
const flushEvery = 60_000;

/** One for each key, address or organization that is limited. Decides in memory; storage follows. */
export class RateLimiter extends DurableObject<Env> {
  #kept: Kept;
  #saveIsDue = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#kept = ctx.storage.kv.get<Kept>(keptAs) ?? empty;
  }

  /** Throws RangeError for a limit or a cost that can't be counted. */
  take(limit: RateLimit, cost: number): Verdict {
    const { state, verdict } = take(limit, this.#kept.bucket, { now: Date.now() * 1000, cost });
    if (state !== this.#kept.bucket) this.#change({ bucket: state });
    return verdict;
  }

  /** Throws RangeError, as `take` does. */
  giveBack(limit: RateLimit, cost: number): void {
    this.#change({ bucket: giveBack(limit, this.#kept.bucket, cost) });
  }

  record(key: KeyOfOrg, activities: readonly Activity[]): void {
    this.#change({ key, hours: countActivities(this.#kept.hours, instant(Date.now()), activities), flushed: false });
  }

  /** Writes the totals to the log. They are whole hours from their beginning on, so writing them again changes nothing. */
  async flush(): Promise<void> {
    const { key, hours, flushed } = this.#kept;
    if (flushed || !key) return;
    await compose(this.env).rateLimits.activityLog.keep(key, hours);

    const open = openHours(hours, instant(Date.now()));
    const isDone = (entry: KeyHour): boolean => hours.includes(entry) && !open.includes(entry);
    const remaining = this.#kept.hours.filter((entry) => !isDone(entry));
    this.#change({ hours: remaining, flushed: remaining.every((entry) => hours.includes(entry)) });
  }

  /** An alarm that throws six times is never called again, so it never throws and sets the next one itself. */
  override async alarm(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      console.error(JSON.stringify({ level: "error", event: "key_activity_not_flushed", message: String(error) }));
    } finally {
      await this.#settle();
    }
  }

  #change(changes: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changes };
    if (this.#saveIsDue) return;
    this.#saveIsDue = true;
    setTimeout(() => this.#save(), saveAfter);
  }

  /** Unconfirmed, so that no answer waits for the disk. */
  async #save(): Promise<void> {
    this.#saveIsDue = false;
    const { storage } = this.ctx;
    await storage.put(keptAs, this.#kept, { allowUnconfirmed: true });
    if ((await storage.getAlarm()) === null) await storage.setAlarm(Date.now() + flushEvery);
  }

  /** Comes back while there is something to write or a debt; an object that knows nothing more leaves nothing behind. */
  async #settle(): Promise<void> {
    const { storage } = this.ctx;
    const { bucket, hours, flushed } = this.#kept;
    if (!flushed || bucket > Date.now() * 1000) await storage.setAlarm(Date.now() + flushEvery);
    else if (hours.length === 0) await storage.deleteAll();
  }
}
