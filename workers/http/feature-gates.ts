import { isWithin } from "./is-within.ts";

/** Which feature the routes below a path belong to; see the roadmap in src/releases. */
export const featureGates: readonly (readonly [path: string, feature: string])[] = [
  ["/v1/usage", "usage-analytics"],
  ["/v1/billing/payment-methods", "payment-methods"],
  ["/v1/billing/payments", "payment-methods"],
  ["/v1/billing/invoices", "billing-portal"],
  ["/v1/batches", "batches"],
  ["/v1/schedules", "batches"],
  ["/v1/schedule-times", "batches"],
  ["/v1/api-keys", "api-keys"],
  ["/v1/webhooks", "webhooks"],
  ["/v1/webhook-deliveries", "webhooks"],
];

export const featureOfPath = (path: string): string | undefined => featureGates.find(([prefix]) => isWithin(path, prefix))?.[1];
