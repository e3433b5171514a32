export { usageAlert } from "./alerts.ts";
export { QuotaExceeded } from "./errors.ts";
export { forecastUsage } from "./forecast-usage.ts";
export { keepLedger } from "./keep-ledger.ts";
export type { LedgerStorage } from "./ledger-storage.ts";
export { dayOf, endOfPeriod, periodOf, startOfDay, startOfPeriod, timeZone } from "./period.ts";
export { quotaOf } from "./quota.ts";
export {
  type LedgerAddress,
  type ReconciliationRepository,
  reconciliationRepository,
  type UsageDifference,
} from "./reconciliation-repository.ts";
export { reportUsage } from "./report-usage.ts";
export { usageCsv } from "./usage-csv.ts";
export { type Hold, type UsageMeter, usageMeter } from "./usage-meter.ts";
export { type UsageGroup, type UsageRepository, usageGroups, usageRepository } from "./usage-repository.ts";
