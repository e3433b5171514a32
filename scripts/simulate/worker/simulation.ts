import {
  catalogRepository,
  creditRepository,
  customerRepository,
  invoiceRepository,
  ledgerRepository,
  providerEventRepository,
  subscriptionRepository,
} from "../../../src/billing/index.ts";
import type { OrgId, SubscriptionId } from "../../../src/kernel/ids.ts";
import { type Instant, instant } from "../../../src/kernel/time.ts";
import { database } from "../../../src/platform/db/client.ts";
import { statementRepository, verdictRepository } from "../../../src/releases/index.ts";
import { closingRepository, closingRunRepository, revenueFactRepository } from "../../../src/revenue/index.ts";
import { ratingRepository } from "../../../src/satisfaction/index.ts";
import { companyOf, type Timed } from "./company.ts";

const seller = {
  name: "Chitra",
  address: ["Bengaluru"],
  gstin: "29AAAAA0000A1ZY",
  state: "29",
  sac: "998314",
  lut: null,
} as const;

export type Simulation = ReturnType<typeof beginSimulation>;

/** The domain itself, on a clock that stands where the simulation is. */
export function beginSimulation(env: Env, seed: number, since: number) {
  const db = database(env.DB);
  const clock = { at: instant(since), now: (): Instant => clock.at };
  const catalogs = catalogRepository(db);
  const billing = {
    ...{ clock, catalogs, seller: { ...seller, address: [...seller.address] } },
    events: providerEventRepository(db),
    subscriptions: subscriptionRepository(db),
    customers: customerRepository(db),
    invoices: invoiceRepository(db),
    ledger: ledgerRepository(db),
    credits: creditRepository(db),
    notifications: { notify: async () => {} },
  };
  const engine = {
    ...{ clock, catalogs, facts: revenueFactRepository(db), closings: closingRepository(db), runs: closingRunRepository(db) },
    ...{ ratings: ratingRepository(db), statements: statementRepository(db), verdicts: verdictRepository(db) },
  };
  const prefix = `sim${seed}`;
  return {
    db,
    clock,
    billing,
    engine,
    prefix,
    company: companyOf(seed),
    index: 0,
    start: since,
    told: 0,
    later: [] as Timed[],
  };
}

export const idsOf = ({ prefix }: Simulation, customer: number) => ({
  orgId: `org_${prefix}_${customer}` as OrgId,
  id: `sub_${prefix}_${customer}` as SubscriptionId,
  customerId: `cus_${prefix}_${customer}`,
  providerId: `psub_${prefix}_${customer}`,
});
