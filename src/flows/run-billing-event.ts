import { type EventAddress, type MailDeps, mailBillingEvent, type SettleDeps, settleBillingEvent } from "../billing/index.ts";
import type { JobHandler } from "../jobs/index.ts";
import type { Provider } from "../platform/ports/payment-provider.ts";
import { endReplaced, type ReplaceDeps } from "./replace-subscription.ts";

export type RunBillingEventDeps = SettleDeps & Omit<ReplaceDeps, "clock"> & MailDeps;

/** The job that applies a webhook. */
export const billingEventHandler = (deps: RunBillingEventDeps): JobHandler => ({
  async run({ orgId, subject }) {
    const address = addressIn(subject);
    const settled = await settleBillingEvent(deps, address);
    if (settled === "waiting") return { outcome: "retry", error: "What it refers to hasn't come yet." };
    await endReplaced(deps, orgId);
    // The last, so that mail which can't be sent holds nothing up.
    await mailBillingEvent(deps, address);
    return { outcome: "done" };
  },
});

function addressIn(subject: string): EventAddress {
  const [provider = "", ...rest] = subject.split("/");
  return { provider: provider as Provider, eventId: rest.join("/") };
}
