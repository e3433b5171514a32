import type { CustomerRepository, ProviderEventRepository } from "../billing/index.ts";
import { dispatchJobs, enqueueJobs, type JobRepository, type QueueDeps } from "../jobs/index.ts";
import type { Delivery, PaymentProvider, Provider } from "../platform/ports/payment-provider.ts";

export type ReceiveDeps = QueueDeps & {
  jobs: Pick<JobRepository, "admit" | "insertion" | "write">;
  events: Pick<ProviderEventRepository, "receipt">;
  customers: Pick<CustomerRepository, "ownerOf">;
  /** Says that the queue couldn't be reached; the sweep finds what is waiting. */
  onUndispatched: (error: unknown) => void;
};

type Received = { body: Uint8Array<ArrayBuffer>; headers: Headers };

/**
 * Keeps what a provider tells and has it applied soon after. The event and its job are written in one batch: what was
 * answered for is not lost. Throws AppError `invalid_signature`.
 */
export async function receiveBillingWebhook(
  deps: ReceiveDeps,
  provider: PaymentProvider,
  { body, headers }: Received,
): Promise<void> {
  const delivery = await provider.parseWebhook(body, headers);
  const owner = delivery.event && (await deps.customers.ownerOf(provider.name, delivery.event.customerId));
  const outcome = delivery.event === null ? "ignored" : owner ? "pending" : "refused";
  const receipt = deps.events.receipt({
    ...{ provider: provider.name, delivery, orgId: owner?.orgId ?? null, outcome, receivedAt: deps.clock.now() },
  });
  const subject = subjectOf(provider.name, delivery);
  const job = owner ? enqueueJobs(deps, [{ ...owner, kind: "billing.event", subject }]) : [];
  await deps.jobs.write([receipt, ...job]);
  if (owner) await dispatchJobs(deps, owner.orgId).catch(deps.onUndispatched);
}

const subjectOf = (provider: Provider, { eventId }: Delivery): string => `${provider}/${eventId}`;
