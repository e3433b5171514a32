import { DurableObject } from "cloudflare:workers";
import type { OrgId } from "../../src/kernel/ids.ts";
import type {
  Balance,
  BulkRequest,
  BulkReserveAnswer,
  CommitAnswer,
  LedgerAudit,
  LedgerTotals,
  ReleaseAnswer,
  ReserveAnswer,
  UsageEntry,
  UsageFacts,
  UsageRequest,
} from "../../src/platform/ports/usage-ledger.ts";
import { keepLedger, usageAlert, usageEvent } from "../../src/usage/index.ts";
import { compose } from "../compose.ts";
import { usageLedgerStorage } from "./usage-ledger-storage.ts";

const handsOnAfter = 5_000;
const retriesAfter = 60_000;

/** One for each organization and period. It writes to D1 and never reads it: what it knows is its own. */
export class UsageLedger extends DurableObject<Env> {
  readonly #deps = compose(this.env).usage;
  readonly #storage = usageLedgerStorage(this.ctx.storage);
  readonly #keeper = keepLedger(this.#storage);
  #alarmAt: number | undefined;

  async reserve(orgId: OrgId, request: UsageRequest): Promise<ReserveAnswer> {
    if (!this.#isOpenFor(orgId, request)) await this.#open(orgId, request);
    return this.#change(() => this.#keeper.reserve(request, this.#now()));
  }

  async reserveAll(orgId: OrgId, request: BulkRequest): Promise<BulkReserveAnswer> {
    if (!this.#isOpenFor(orgId, request)) await this.#open(orgId, request);
    return this.#change(() => this.#keeper.reserveAll(request, this.#now()));
  }

  async releaseAll(requestIds: readonly string[]): Promise<void> {
    this.#change(() => this.#keeper.releaseAll(requestIds, this.#now()));
  }

  async commit(requestId: string, facts: UsageFacts): Promise<CommitAnswer> {
    return this.#change(() => this.#keeper.commit(requestId, facts, this.#now()));
  }

  async release(requestId: string): Promise<ReleaseAnswer> {
    return this.#change(() => this.#keeper.release(requestId, this.#now()));
  }

  async totals(): Promise<LedgerTotals> {
    return this.#storage.totals();
  }

  async entriesSince(seq: number): Promise<UsageEntry[]> {
    return this.#storage.entriesSince(seq);
  }

  async audit(seq: number): Promise<LedgerAudit> {
    const { counted, summed } = await this.integrity();
    const counterHolds = counted.committed === summed.committed && counted.reserved === summed.reserved;
    return { ...this.#storage.summed(seq), counterHolds, lastSeq: this.#storage.lastSeq() };
  }

  /** The counters, beside the sums of the entries that they stand for. */
  async integrity(): Promise<{ counted: Balance; summed: Balance }> {
    const { entries: _, ...summed } = this.#storage.summed(Number.MAX_SAFE_INTEGER);
    return { counted: this.#storage.balance(), summed };
  }

  /** Copies new entries to D1. The cursor moves once they are there: after a crash some are copied again, in vain. */
  async flush(): Promise<number> {
    const address = this.#storage.address();
    if (!address) return 0;
    for (let page = this.#uncopied(); page.length > 0; page = this.#uncopied()) {
      await this.#deps.records.copyEntries(address.orgId, address.period, page);
      this.#storage.markCopied(page.at(-1)?.seq ?? 0);
    }
    return this.#storage.copiedSeq();
  }

  /** The platform gives up on an alarm that keeps failing. So this one never fails, and always arms the next. */
  override async alarm(): Promise<void> {
    this.#alarmAt = undefined;
    let delay = handsOnAfter;
    try {
      this.ctx.storage.transactionSync(() => this.#keeper.expire(this.#now()));
      await this.flush();
      await this.#sendAlerts();
    } catch (error) {
      delay = retriesAfter;
      const { orgId, period } = this.#storage.address() ?? {};
      const message = error instanceof Error ? error.message : String(error);
      console.error(JSON.stringify({ level: "error", event: "usage.flush_failed", org_id: orgId, period, message }));
    } finally {
      this.#arm(delay);
    }
  }

  #isOpenFor(orgId: OrgId, { period }: Pick<UsageRequest, "period">): boolean {
    const address = this.#storage.address();
    if (address && (address.orgId !== orgId || address.period !== period))
      throw new Error("The request belongs to another ledger.");
    return address !== undefined;
  }

  /** D1 hears of a ledger before its first entry, so that the hourly sweep knows of each. */
  async #open(orgId: OrgId, { period, at }: Pick<UsageRequest, "period" | "at">): Promise<void> {
    await this.#deps.records.openLedger(orgId, period, at);
    this.#storage.open({ orgId, period });
  }

  /** All of it is stored, together with the alarm that follows it up, or nothing. */
  #change<Answer>(change: () => Answer): Answer {
    const answer = this.ctx.storage.transactionSync(change);
    this.#arm(handsOnAfter);
    return answer;
  }

  async #sendAlerts(): Promise<void> {
    const address = this.#storage.address();
    if (!address) return;
    for (const { threshold, at } of this.#storage.unsentAlerts()) {
      const alert = usageAlert({ ...address, threshold, included: this.#storage.included(), at });
      await this.#deps.notifications.notify(address.orgId, alert);
      await this.#deps.events.tell(usageEvent(address.orgId, alert));
      this.#storage.markSent(threshold, this.#now());
    }
  }

  #arm(delay: number): void {
    const next = this.#hasNews() ? this.#now() + delay : this.#storage.nextExpiry();
    if (next === undefined || (this.#alarmAt !== undefined && this.#alarmAt <= next)) return;
    this.#alarmAt = next;
    // Not awaited: in one turn with the change it is stored with it, and the answer waits for both.
    void this.ctx.storage.setAlarm(next);
  }

  #hasNews = (): boolean => this.#uncopied(1).length > 0 || this.#storage.unsentAlerts().length > 0;

  #uncopied = (limit?: number): UsageEntry[] => this.#storage.entriesSince(this.#storage.copiedSeq(), limit);

  #now = () => this.#deps.clock.now();
}
