import { AppError } from "../../kernel/app-error.ts";
import type { Caller } from "../../kernel/caller.ts";
import type { PaymentProvider } from "../../platform/ports/payment-provider.ts";
import { providerOf, requireSubscription, type SubscriptionDeps } from "./billing-deps.ts";
import type { Standing } from "./subscription.ts";

export const steps = ["cancel_at_period_end", "cancel_now", "keep", "pause", "resume"] as const;
export type Step = (typeof steps)[number];

type Rule = { from: readonly Standing[]; act: (provider: PaymentProvider, id: string) => Promise<void> };

const running: readonly Standing[] = ["trialing", "active", "past_due"];

const rules: Record<Step, Rule> = {
  cancel_at_period_end: { from: running, act: (provider, id) => provider.cancel(id, "period_end") },
  cancel_now: { from: [...running, "incomplete", "halted", "paused"], act: (provider, id) => provider.cancel(id, "now") },
  keep: { from: running, act: (provider, id) => provider.keep(id) },
  pause: { from: ["active"], act: (provider, id) => provider.pause(id) },
  resume: { from: ["paused"], act: (provider, id) => provider.resume(id) },
};

/** Has the provider take a step; what follows comes back as its events. Throws AppError `conflict` where it can't be taken. */
export async function steerSubscription(deps: SubscriptionDeps, { orgId }: Caller, step: Step): Promise<void> {
  const { subscription, standing } = await requireSubscription(deps, orgId);
  const { from, act } = rules[step];
  if (!from.includes(standing))
    throw new AppError("conflict", `A subscription that is ${standing.replace("_", " ")} can't ${step.replaceAll("_", " ")}.`);
  await act(providerOf(deps, subscription.provider), subscription.providerId);
}
