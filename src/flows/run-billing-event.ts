import { type EventAddress, type SettleDeps, settleBillingEvent } from "../billing/index.ts";
import type { JobHandler } from "../jobs/index.ts";
import type { Provider } from "../platform/ports/payment-provider.ts";

/** The job that applies a webhook. */
export const billingEventHandler = (deps: SettleDeps): JobHandler => ({
  async run({ subject }) {
    const settled = await settleBillingEvent(deps, addressIn(subject));
    return settled === "waiting" ? { outcome: "retry", error: "What it refers to hasn't come yet." } : { outcome: "done" };
  },
});

function addressIn(subject: string): EventAddress {
  const [provider = "", ...rest] = subject.split("/");
  return { provider: provider as Provider, eventId: rest.join("/") };
}
