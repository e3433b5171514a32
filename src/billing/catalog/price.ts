import type { Plan } from "../../kernel/caller.ts";
import type { Currency } from "../../kernel/money.ts";

export const billingIntervals = ["month", "year"] as const;
export type BillingInterval = (typeof billingIntervals)[number];

/** A unit up to and with the `upTo`th costs `unit`, in minor units; null has no end. */
export type Tier = { upTo: number | null; unit: number };

/** With `volume` every unit costs what the last one does; with `graduated` each unit costs what its own tier says. */
export type Tariff = { scheme: "volume" | "graduated"; tiers: readonly Tier[] };

/** Whether amounts contain GST already or it comes on top. */
export type TaxBehavior = "inclusive" | "exclusive";

/** What a seat of a plan costs for an interval. A price is never changed: a new one has a new version, and so a new id. */
export type Price = {
  id: string;
  version: number;
  plan: Plan;
  interval: BillingInterval;
  currency: Currency;
  tax: TaxBehavior;
  seats: Tariff;
};

/** What is used beyond the plan, by unit. */
export type MeteredPrice = { currency: Currency; tax: TaxBehavior; tariff: Tariff };

export type CreditPack = {
  id: string;
  /** Premium generations. */
  credits: number;
  currency: Currency;
  tax: TaxBehavior;
  amount: number;
};

export type PlanOffer = { plan: Plan; trialDays: number; mostSeats: number };

/** Everything that is sold, at one version. */
export type Catalog = {
  version: number;
  plans: readonly PlanOffer[];
  prices: readonly Price[];
  /** Renders beyond the quota, by plan. */
  overage: Partial<Record<Plan, readonly MeteredPrice[]>>;
  /** Generations with one of `premiumModels`, beside the plan: paid as they are used, credits first. */
  premium: readonly MeteredPrice[];
  /** None where a catalogue doesn't say. */
  premiumModels?: readonly string[];
  packs: readonly CreditPack[];
};
