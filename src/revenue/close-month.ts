import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Closing, ClosingKind, ClosingRepository } from "./closing-repository.ts";
import type { ClosingRun, ClosingRunRepository } from "./closing-run-repository.ts";
import { type CustomerMonth, customerMonth, type PriceOf } from "./customer-month.ts";
import { MonthNotClosable } from "./errors.ts";
import { addCustomer, type MonthFigures, noFigures, requireBalance } from "./month-figures.ts";
import type { RevenueFactRepository } from "./revenue-fact-repository.ts";
import { boundsOf, type RevenueMonth } from "./revenue-month.ts";

export type MonthDeps = {
  facts: Pick<RevenueFactRepository, "page">;
  closings: Pick<ClosingRepository, "rates">;
  priceOf: PriceOf;
};
type CloseDeps = MonthDeps & {
  closings: Pick<ClosingRepository, "rates" | "ofMonth" | "keep" | "noteChecked">;
  runs: Pick<ClosingRunRepository, "advance" | "discard">;
};

type Known = { month: RevenueMonth; knownAt: Instant };
type Due = Known & { kind: ClosingKind; now: Instant };

/** As many are in memory at a time. */
const customersAtOnce = 1_000;

/** The next customers of a month by their ids, as it was known then. */
export async function customersAfter(
  { facts, priceOf }: Pick<MonthDeps, "facts" | "priceOf">,
  { month, knownAt }: Known,
  after: string,
): Promise<CustomerMonth[]> {
  const bounds = boundsOf(month);
  const page = await facts.page({ after, customers: customersAtOnce, month: bounds, knownAt });
  return page.map(({ orgId, facts: own }) => customerMonth(orgId, own, bounds, priceOf));
}

const lastOf = (customers: readonly CustomerMonth[]): OrgId => (customers.at(-1) as CustomerMonth).orgId;

/** What a month came to by what was known then. Throws `RateMissing`, `PriceMissing` and `UnbalancedMonth`. */
export async function figuresOf(deps: MonthDeps, known: Known): Promise<MonthFigures> {
  const rates = await deps.closings.rates(known.month, known.knownAt);
  const { start } = boundsOf(known.month);
  const figures = noFigures();
  for (let after = ""; ; ) {
    const customers = await customersAfter(deps, known, after);
    if (customers.length === 0) break;
    for (const customer of customers) addCustomer(figures, customer, rates, start);
    after = lastOf(customers);
  }
  requireBalance(figures);
  return figures;
}

/** A run, and how many pages of customers it may still read before it is gone on with later. */
export type Work = { run: ClosingRun; pages: number };
export type MonthOutcome = Closing | "unchanged" | "under_way";

/**
 * Goes on with a month from where the run left it. `unchanged` where what was learnt since the last closing changes nothing.
 * Throws `RateMissing`, `PriceMissing` and `UnbalancedMonth`.
 */
export async function closeMonth(deps: CloseDeps, due: Due, work: Work): Promise<MonthOutcome> {
  const { month, kind, knownAt, now } = due;
  const id = `${month}/${kind}/${knownAt}`;
  const figures = await addUp(deps, { id, ...due }, work).catch(async (error: unknown) => {
    // After any other error the run goes on from its draft, which what has moved so far belongs to.
    if (error instanceof MonthNotClosable) await deps.runs.discard(id);
    throw error;
  });
  if (!figures) return "under_way";

  const before = (await deps.closings.ofMonth(month)).at(-1);
  if (kind !== "final" && before && JSON.stringify(before.figures) === JSON.stringify(figures)) {
    await deps.runs.discard(id);
    await deps.closings.noteChecked(month, knownAt);
    return "unchanged";
  }
  const closing: Closing = { id, month, kind, knownAt, closedAt: now, figures };
  await deps.closings.keep(closing);
  return closing;
}

/** Undefined where customers are left for later. */
async function addUp(deps: CloseDeps, { id, ...known }: Known & { id: string }, work: Work): Promise<MonthFigures | undefined> {
  const rates = await deps.closings.rates(known.month, known.knownAt);
  const { start } = boundsOf(known.month);
  const draft = work.run.draft?.id === id ? work.run.draft : { id, after: "", figures: noFigures() };
  while (work.pages > 0) {
    work.pages -= 1;
    const customers = await customersAfter(deps, known, draft.after);
    if (customers.length === 0) {
      requireBalance(draft.figures);
      return draft.figures;
    }
    const movements = customers.flatMap((customer) => addCustomer(draft.figures, customer, rates, start));
    draft.after = lastOf(customers);
    const run = await deps.runs.advance(work.run, draft, movements);
    if (!run) return undefined;
    work.run = run;
  }
  return undefined;
}
