import { createRoute, z } from "@hono/zod-openapi";
import { recurringPrices } from "../../../src/flows/revenue/recurring-price.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { instant } from "../../../src/kernel/time.ts";
import { customersAfter, definitions, differences, movementKinds, worth } from "../../../src/revenue/index.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered } from "../schemas/operator-route.ts";
import { KnownAt, MonthName } from "../schemas/revenue.ts";

const movements = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/revenue/months/{month}/movements",
  operationId: "listRevenueMovements",
  summary: "The customers behind what moved",
  middleware: [requireOperator()] as const,
  request: {
    params: z.object({ month: MonthName }),
    query: z.object({
      kind: z.enum(movementKinds),
      closing: z.string().optional().openapi({ description: "Without it, the latest of the month" }),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: answered(
    "The largest first.",
    z.object({ closing: z.string(), movements: z.array(z.object({ organization: z.string(), amount: z.number() })) }),
  ),
});

const CustomerAnswer = z.object({
  organization: z.string(),
  mrr: z.object({ chitra: z.number(), chartmogul: z.number(), stripe: z.number() }),
  start: z.number(),
  first_paid_at: z.iso.datetime().nullable(),
  differences: z.array(z.enum(differences)),
});

const customers = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/revenue/months/{month}/customers",
  operationId: "listRevenueCustomers",
  summary: "What each customer brings, by our rules and by others'",
  description:
    "`differences` says why the rules differ for a customer: payment has failed for more than 15 days (ChartMogul and Stripe count on), it is unpaid or paused (ChartMogul counts on), it ends by itself (Stripe stops counting when that is said), a coupon for some months (Stripe doesn't take it off). A page may be empty and still have a `next`.",
  middleware: [requireOperator()] as const,
  request: {
    params: z.object({ month: MonthName }),
    query: z.object({
      after: z.string().default(""),
      known_at: KnownAt.optional(),
      only: z.enum(["paying", "different"]).default("paying"),
    }),
  },
  responses: answered("A page, by id.", z.object({ customers: z.array(CustomerAnswer), next: z.string().optional() })),
});

export const revenueCustomerRoutes = newRouter()
  .openapi(movements, async (c) => {
    const { closings } = c.var.deps.releases;
    const { month } = c.req.valid("param");
    const { kind, closing: wanted, limit, offset } = c.req.valid("query");
    const all = await closings.ofMonth(month);
    const closing = wanted === undefined ? all.at(-1) : all.find(({ id }) => id === wanted);
    if (!closing) throw new AppError("not_found", `${month} has no such closing.`);
    const moved = await closings.movements(closing.id, kind, { limit, offset });
    const behind = moved.map(({ customerId, amount }) => ({ organization: customerId, amount }));
    return c.json({ closing: closing.id, movements: behind }, 200);
  })
  .openapi(customers, async (c) => {
    const { releases } = c.var.deps;
    const { month } = c.req.valid("param");
    const { after, known_at, only } = c.req.valid("query");
    const knownAt = known_at === undefined ? releases.clock.now() : instant(Date.parse(known_at));
    const rates = await releases.closings.rates(month, knownAt);
    const priceOf = await recurringPrices(releases.catalogs);
    const page = await customersAfter({ ...releases, priceOf }, { month, knownAt }, after);
    const told = page.map((customer) => ({
      organization: customer.orgId,
      mrr: {
        chitra: worth(customer.end.chitra, rates.end),
        chartmogul: worth(customer.end.chartmogul, rates.end),
        stripe: worth(customer.end.stripe, rates.end),
      },
      start: worth(customer.start, rates.start),
      first_paid_at: customer.firstPaidAt === null ? null : new Date(customer.firstPaidAt).toISOString(),
      differences: [...customer.differences],
    }));
    const isWanted = ({ mrr, differences }: (typeof told)[number]) =>
      only === "different" ? differences.length > 0 : definitions.some((definition) => mrr[definition] > 0);
    const next = page.at(-1)?.orgId;
    return c.json({ customers: told.filter(isWanted), ...(next && { next }) }, 200);
  });
