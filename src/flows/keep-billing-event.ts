import type { CustomerRepository, ProviderEventRepository } from "../billing/index.ts";
import { dispatchJobs, enqueueJobs, type JobRepository, type QueueDeps } from "../jobs/index.ts";
import type { Delivery, Provider } from "../platform/ports/payment-provider.ts";

export type KeepDeps = QueueDeps & {
  jobs: Pick<JobRepository, "admit" | "insertion" | "write">;
  events: Pick<ProviderEventRepository, "receipt">;
  customers: Pick<CustomerRepository, "ownerOf">;
  /** Says that the queue couldn't be reached; the sweep finds what is waiting. */
  onUndispatched: (error: unknown) => void;
};

/** Keeps what a provider has told together with the job that applies it: neither is without the other. */
export async function keepBillingEvent(deps: KeepDeps, provider: Provider, delivery: Delivery): Promise<void> {
  const owner = delivery.event && (await deps.customers.ownerOf(provider, delivery.event.customerId));
  const outcome = delivery.event === null ? "ignored" : owner ? "pending" : "refused";
  const receipt = deps.events.receipt({
    ...{ provider, delivery, orgId: owner?.orgId ?? null, outcome, receivedAt: deps.clock.now() },
  });
  const subject = `${provider}/${delivery.eventId}`;
  const job = owner ? enqueueJobs(deps, [{ ...owner, kind: "billing.event", subject }]) : [];
  await deps.jobs.write([receipt, ...job]);
  if (owner) await dispatchJobs(deps, owner.orgId).catch(deps.onUndispatched);
}
