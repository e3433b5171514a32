import type { Refund } from "../../src/platform/ports/payment-provider.ts";

/** What a customer is owed and the provider won't give back: a person has to. */
export function logUnrefunded({ key, paymentId, amount }: Refund, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: "error", event: "billing.not_refunded", key, payment: paymentId, amount, message }));
}
