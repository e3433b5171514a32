import type { PaymentProvider } from "../platform/ports/payment-provider.ts";
import { type KeepDeps, keepBillingEvent } from "./keep-billing-event.ts";

type Received = { body: Uint8Array<ArrayBuffer>; headers: Headers };

/** Keeps what a provider tells and has it applied soon after. Throws AppError `invalid_signature`. */
export async function receiveBillingWebhook(
  deps: KeepDeps,
  provider: PaymentProvider,
  { body, headers }: Received,
): Promise<void> {
  await keepBillingEvent(deps, provider.name, await provider.parseWebhook(body, headers));
}
