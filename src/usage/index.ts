export { usageAlert, usageEvent } from "./alerts.ts";
export { forecastUsage } from "./forecast-usage.ts";
export { keepLedger } from "./keep-ledger.ts";
export type { LedgerStorage } from "./ledger-storage.ts";
export { endOfPeriod, periodOf, startOfPeriod, timeZone } from "./period.ts";
export { quotaOf } from "./quota.ts";
export {
  type LedgerAddress,
  type ReconciliationRepository,
  reconciliationRepository,
  type UsageDifference,
} from "./reconciliation-repository.ts";
export { reportUsage } from "./report-usage.ts";
export { usageCsv } from "./usage-csv.ts";
export { type UsageMeter, usageMeter } from "./usage-meter.ts";
export { type UsageRepository, usageGroups, usageRepository } from "./usage-repository.ts";
