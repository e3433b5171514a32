import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Closing, ClosingKind, ClosingRepository } from "./closing-repository.ts";
import { type CustomerMonth, customerMonth, type PriceOf } from "./customer-month.ts";
import { addCustomer, type MonthFigures, noFigures, requireBalance } from "./month-figures.ts";
import type { Movement } from "./movements.ts";
import type { RevenueFactRepository } from "./revenue-fact-repository.ts";
import { boundsOf, type RevenueMonth } from "./revenue-month.ts";

export type MonthDeps = {
  facts: Pick<RevenueFactRepository, "page">;
  closings: Pick<ClosingRepository, "rates">;
  priceOf: PriceOf;
};
type CloseDeps = MonthDeps & {
  closings: Pick<ClosingRepository, "rates" | "ofMonth" | "addMovements" | "keep" | "noteChecked">;
};

type Known = { month: RevenueMonth; knownAt: Instant };
type Due = Known & { kind: ClosingKind; now: Instant };

/** As many are in memory at a time. */
const customersAtOnce = 1_000;

/** Each customer of a month, as it was known then. */
export async function* customersOf(
  { facts, priceOf }: MonthDeps,
  { month, knownAt }: Known,
  after = "",
): AsyncGenerator<CustomerMonth[], undefined> {
  const bounds = boundsOf(month);
  for (let last = after; ; ) {
    const page = await facts.page({ after: last, customers: customersAtOnce, month: bounds, knownAt });
    if (page.length === 0) return;
    yield page.map((each) => customerMonth(each.orgId, each.facts, bounds, priceOf));
    last = (page.at(-1) as { orgId: OrgId }).orgId;
  }
}

/** What a month came to by what was known then. Throws `RateMissing` and `UnbalancedMonth`. */
export async function figuresOf(
  deps: MonthDeps,
  known: Known,
  onMovements: (movements: Movement[]) => Promise<void> = async () => {},
): Promise<MonthFigures> {
  const rates = await deps.closings.rates(known.month, known.knownAt);
  const { start } = boundsOf(known.month);
  const figures = noFigures();
  for await (const customers of customersOf(deps, known))
    await onMovements(customers.flatMap((customer) => addCustomer(figures, customer, rates, start)));
  requireBalance(figures);
  return figures;
}

/** Undefined where what was learnt since the last closing changes nothing. Throws `RateMissing` and `UnbalancedMonth`. */
export async function closeMonth(deps: CloseDeps, { month, kind, knownAt, now }: Due): Promise<Closing | undefined> {
  const id = `${month}/${kind}/${knownAt}`;
  const figures = await figuresOf(deps, { month, knownAt }, (movements) => deps.closings.addMovements(id, movements));

  const before = (await deps.closings.ofMonth(month)).at(-1);
  if (kind !== "final" && before && JSON.stringify(before.figures) === JSON.stringify(figures)) {
    await deps.closings.noteChecked(month, knownAt);
    return undefined;
  }
  const closing: Closing = { id, month, kind, knownAt, closedAt: now, figures };
  await deps.closings.keep(closing);
  return closing;
}
