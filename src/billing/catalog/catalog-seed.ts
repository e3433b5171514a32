import type { Plan } from "../../kernel/caller.ts";
import type { Currency } from "../../kernel/money.ts";
import type { BillingInterval, Catalog, MeteredPrice, Price, Tariff, Tier } from "./price.ts";

const flat = (unit: number): Tariff => ({ scheme: "volume", tiers: [{ upTo: null, unit }] });
const volume = (...tiers: Tier[]): Tariff => ({ scheme: "volume", tiers });
const graduated = (...tiers: Tier[]): Tariff => ({ scheme: "graduated", tiers });
const metered = (inr: Tariff, usd: Tariff): MeteredPrice[] => [
  { currency: "INR", tax: "exclusive", tariff: inr },
  { currency: "USD", tax: "exclusive", tariff: usd },
];

type Amounts = Record<Currency, Record<BillingInterval, Tariff>>;

/** A year costs ten months. */
const ofMonth = (inr: Tariff, usd: Tariff): Amounts => ({
  INR: { month: inr, year: tenfold(inr) },
  USD: { month: usd, year: tenfold(usd) },
});
const tenfold = ({ scheme, tiers }: Tariff): Tariff => ({
  scheme,
  tiers: tiers.map(({ upTo, unit }) => ({ upTo, unit: 10 * unit })),
});

const amounts: Partial<Record<Plan, Amounts>> = {
  starter: ofMonth(flat(99_900), flat(1_200)),
  pro: ofMonth(flat(299_900), flat(3_600)),
  business: ofMonth(
    volume({ upTo: 9, unit: 999_900 }, { upTo: 24, unit: 899_900 }, { upTo: null, unit: 799_900 }),
    volume({ upTo: 9, unit: 12_000 }, { upTo: 24, unit: 10_800 }, { upTo: null, unit: 9_600 }),
  ),
  enterprise: ofMonth(
    graduated({ upTo: 10, unit: 4_999_900 }, { upTo: 50, unit: 1_499_900 }, { upTo: null, unit: 999_900 }),
    graduated({ upTo: 10, unit: 60_000 }, { upTo: 50, unit: 18_000 }, { upTo: null, unit: 12_000 }),
  ),
};

const pricesOf = (plan: Plan, { INR, USD }: Amounts, version = 1): Price[] =>
  Object.entries({ INR, USD }).flatMap(([currency, intervals]) =>
    Object.entries(intervals).map(([interval, seats]) => ({
      id: `${plan}-${interval}-${currency.toLowerCase()}-${version}`,
      ...{ version, plan, interval: interval as BillingInterval, currency: currency as Currency, tax: "exclusive", seats },
    })),
  );

/** The first catalogue. To sell something else, publish one with a higher version: what was sold keeps its price. */
export const firstCatalog: Catalog = {
  version: 1,
  plans: [
    { plan: "free", trialDays: 0, mostSeats: 1 },
    { plan: "starter", trialDays: 14, mostSeats: 3 },
    { plan: "pro", trialDays: 14, mostSeats: 20 },
    { plan: "business", trialDays: 14, mostSeats: 200 },
    { plan: "enterprise", trialDays: 0, mostSeats: 5_000 },
  ],
  prices: Object.entries(amounts).flatMap(([plan, each]) => pricesOf(plan as Plan, each)),
  overage: {
    starter: metered(flat(300), flat(4)),
    pro: metered(
      graduated({ upTo: 1_000, unit: 200 }, { upTo: null, unit: 150 }),
      graduated({ upTo: 1_000, unit: 3 }, { upTo: null, unit: 2 }),
    ),
    business: metered(
      graduated({ upTo: 5_000, unit: 120 }, { upTo: 15_000, unit: 90 }, { upTo: null, unit: 60 }),
      graduated({ upTo: 5_000, unit: 2 }, { upTo: null, unit: 1 }),
    ),
  },
  premium: metered(
    volume({ upTo: 50, unit: 1_500 }, { upTo: 500, unit: 1_200 }, { upTo: null, unit: 900 }),
    volume({ upTo: 50, unit: 20 }, { upTo: 500, unit: 16 }, { upTo: null, unit: 12 }),
  ),
  packs: [
    { id: "premium-50-inr-1", credits: 50, currency: "INR", tax: "inclusive", amount: 59_900 },
    { id: "premium-250-inr-1", credits: 250, currency: "INR", tax: "inclusive", amount: 249_900 },
    { id: "premium-50-usd-1", credits: 50, currency: "USD", tax: "exclusive", amount: 800 },
    { id: "premium-250-usd-1", credits: 250, currency: "USD", tax: "exclusive", amount: 3_200 },
  ],
};
