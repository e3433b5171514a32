import { reconcileUsage } from "../../src/flows/reconcile-usage.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../compose.ts";

/** Runs at seven minutes past each hour. */
export async function scheduled({ scheduledTime }: ScheduledController, env: Env): Promise<void> {
  const { checked, differences, failures } = await reconcileUsage(compose(env).usage, instant(scheduledTime));

  for (const { orgId, ...difference } of differences) log("error", "usage.difference", { org_id: orgId, ...difference });
  for (const { orgId, ...failure } of failures) log("error", "usage.reconciliation_failed", { org_id: orgId, ...failure });
  log("info", "usage.reconciled", { ledgers: checked, differences: differences.length, failures: failures.length });
}

function log(level: "info" | "error", event: string, facts: Record<string, unknown>): void {
  console[level](JSON.stringify({ level, event, ...facts }));
}
