import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { LedgerTotals, UsageLedger } from "../platform/ports/usage-ledger.ts";
import {
  endOfPeriod,
  type LedgerAddress,
  type ReconciliationRepository,
  type UsageDifference,
  type UsageRepository,
} from "../usage/index.ts";

export type ReconcileUsageDeps = {
  ledger: Pick<UsageLedger, "flush" | "audit" | "totals" | "entriesSince">;
  records: Pick<UsageRepository, "copyEntries" | "copiedTotals" | "lastCopied">;
  reconciliations: ReconciliationRepository;
};

export type Reconciliation = {
  checked: number;
  differences: (UsageDifference & { orgId: OrgId })[];
  failures: (LedgerAddress & { message: string })[];
};

type Checked = { difference?: UsageDifference & { orgId: OrgId }; failure?: LedgerAddress & { message: string } };

const ledgersPerSweep = 500;
const atOnce = 10;

// A render that began just before midnight may be committed after it.
const settlesAfter = 24 * 3_600_000;

/**
 * Compares each ledger with its copy, repairs the copy from the ledger, and keeps a row of each difference. One ledger
 * that can't be read doesn't keep the others from being checked. Running it again for the same instant changes nothing.
 */
export async function reconcileUsage(deps: ReconcileUsageDeps, at: Instant): Promise<Reconciliation> {
  const ledgers = await deps.reconciliations.unsettledLedgers(ledgersPerSweep);
  const results: Checked[] = [];
  for (let start = 0; start < ledgers.length; start += atOnce) {
    const some = ledgers.slice(start, start + atOnce);
    results.push(...(await Promise.all(some.map((address) => checkLedger(deps, address, at)))));
  }
  return {
    checked: ledgers.length,
    differences: results.flatMap(({ difference }) => difference ?? []),
    failures: results.flatMap(({ failure }) => failure ?? []),
  };
}

async function checkLedger(deps: ReconcileUsageDeps, address: LedgerAddress, at: Instant): Promise<Checked> {
  const { orgId, period } = address;
  try {
    // Entries never change, so up to here ledger and copy are equal, however many requests come in meanwhile.
    const seq = await deps.ledger.flush(orgId, period);
    const difference = await compare(deps, { ...address, seq }, at);
    if (difference) await deps.reconciliations.reportDifference(orgId, difference);

    const { reserved } = await deps.ledger.totals(orgId, period);
    const settled = at > endOfPeriod(period) + settlesAfter && reserved === 0 && !difference;
    await deps.reconciliations.markChecked(orgId, period, { at, settled });
    return difference ? { difference: { orgId, ...difference } } : {};
  } catch (error) {
    return { failure: { ...address, message: error instanceof Error ? error.message : String(error) } };
  }
}

type Stretch = LedgerAddress & { seq: number };

async function compare(deps: ReconcileUsageDeps, stretch: Stretch, at: Instant): Promise<UsageDifference | undefined> {
  const { orgId, period, seq } = stretch;
  const lastCopied = await deps.records.lastCopied(orgId, period);
  const kept = await deps.ledger.audit(orgId, period, seq);
  const copied = await deps.records.copiedTotals(orgId, period, seq);
  const agreed = agree(kept, copied);
  const lostEntries = lastCopied > kept.lastSeq;
  if (agreed && kept.counterHolds && !lostEntries) return undefined;

  const repaired = agreed ? "miscounted" : await repair(deps, stretch, kept);

  return {
    period,
    at,
    ledgerRenders: kept.committed,
    ledgerEntries: kept.entries,
    copiedRenders: copied.committed,
    copiedEntries: copied.entries,
    outcome: lostEntries ? "unexplained" : repaired,
  };
}

async function repair(deps: ReconcileUsageDeps, { orgId, period, seq }: Stretch, kept: LedgerTotals) {
  for (let copied = 0; copied < seq; ) {
    const page = await deps.ledger.entriesSince(orgId, period, copied);
    await deps.records.copyEntries(orgId, period, page);
    copied = page.at(-1)?.seq ?? seq;
  }
  return agree(kept, await deps.records.copiedTotals(orgId, period, seq)) ? "repaired" : "unexplained";
}

const agree = (ledger: LedgerTotals, copy: LedgerTotals): boolean =>
  ledger.committed === copy.committed && ledger.reserved === copy.reserved && ledger.entries === copy.entries;
