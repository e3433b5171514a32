import { currencyOf, type SubscriptionDeps, subscribe } from "../billing/index.ts";
import type { Caller } from "../kernel/caller.ts";
import type { FeatureFlags } from "../releases/index.ts";

type Deps = { billing: SubscriptionDeps; flags: Pick<FeatureFlags, "require"> };
type Wish = Parameters<typeof subscribe>[2];

/** Begins a subscription. The world outside India pays by Stripe, which comes with a release. Throws `FeatureNotReleased`. */
export async function subscribeToPlan({ billing, flags }: Deps, caller: Caller, wish: Wish): ReturnType<typeof subscribe> {
  const details = await billing.customers.details(caller.orgId);
  if (details && currencyOf(details) !== "INR") await flags.require("stripe", caller);
  return subscribe(billing, caller, wish);
}
