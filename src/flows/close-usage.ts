import { type ChargeUsageDeps, chargeUsage, readCatalog, type UsageClosingRepository } from "../billing/index.ts";
import { dispatchJobs, enqueueJobs, type JobRepository, type QueueDeps } from "../jobs/index.ts";
import type { OrgId } from "../kernel/ids.ts";
import { endOfPeriod, quotaOf, startOfPeriod } from "../usage/index.ts";

export type CloseUsageDeps = ChargeUsageDeps &
  QueueDeps & {
    jobs: Pick<JobRepository, "admit" | "insertion" | "write">;
    closings: Pick<UsageClosingRepository, "open" | "closing">;
    onUndispatched: (error: unknown) => void;
  };

/** `failed` are tried again the next time; they don't keep others from being closed. */
export type ClosedUsage = { closed: number; invoiced: number; failed: { orgId: OrgId; message: string }[] };

const atOnce = 200;

/**
 * Reckons the months that are over and completely copied, once each: what was used beyond the plan is invoiced, and a job
 * collects it.
 */
export async function closeUsage(deps: CloseUsageDeps): Promise<ClosedUsage> {
  const result: ClosedUsage = { closed: 0, invoiced: 0, failed: [] };
  const { premiumModels = [] } = await readCatalog(deps);
  for (const used of await deps.closings.open(premiumModels, atOnce)) {
    const { orgId, plan, period } = used;
    try {
      const month = { start: startOfPeriod(period), end: endOfPeriod(period) };
      const { statements, invoiceId } = await chargeUsage(deps, { ...used, month, included: (of) => quotaOf(of).included });
      const job = invoiceId ? enqueueJobs(deps, [{ orgId, plan, kind: "billing.collect", subject: invoiceId }]) : [];
      await deps.jobs.write([...statements, ...job]);
      result.closed++;
      if (!invoiceId) continue;
      result.invoiced++;
      await dispatchJobs(deps, orgId).catch(deps.onUndispatched);
    } catch (error) {
      result.failed.push({ orgId, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return result;
}
