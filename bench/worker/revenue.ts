import { catalogRepository, readCatalog } from "../../src/billing/index.ts";
import { closeRevenueMonths } from "../../src/flows/revenue/close-revenue-months.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import {
  boundsOf,
  closingRepository,
  closingRunRepository,
  monthAfter,
  type RevenueMonth,
  revenueFactRepository,
} from "../../src/revenue/index.ts";
import { countedDatabase } from "../../tests/support/counted-database.ts";
import product from "../../workers/index.ts";

// The classes of its Durable Objects.
export * from "../../workers/index.ts";

const firstMonth: RevenueMonth = "2023-10";
const day = 86_400_000;
const atOnce = 1_000;

const engine = (env: Env) => {
  const db = database(env.DB);
  return {
    facts: revenueFactRepository(db),
    closings: closingRepository(db),
    runs: closingRunRepository(db),
    catalogs: catalogRepository(db),
  };
};

/** Subscriptions that begin evenly over the months, pay every 30 days and end after one to twenty payments, or not yet. */
async function fill(env: Env, { subscriptions, months }: { subscriptions: number; months: number }): Promise<number> {
  const since = boundsOf(firstMonth).start;
  const until = boundsOf(monthAfter(firstMonth, months - 1)).end;
  await readCatalog({ clock: { now: () => since }, catalogs: engine(env).catalogs });
  let facts = 0;
  for (let from = 0; from < subscriptions; from += atOnce) {
    const rows: unknown[][] = [];
    for (let index = from; index < Math.min(subscriptions, from + atOnce); index++)
      rows.push(...factsOf(index, since + Math.floor(((until - since) * index) / subscriptions), until));
    await env.DB.prepare(
      `insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body)
       select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 4, value ->> 5, value ->> 6 from json_each(?)`,
    )
      .bind(JSON.stringify(rows))
      .run();
    facts += rows.length;
  }
  return facts;
}

function factsOf(index: number, begunAt: number, until: number): unknown[][] {
  const name = ((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, "0");
  const [org, subscription] = [`org_${name}`, `sub_${name}`];
  const terms = { priceId: index % 5 === 0 ? "pro-month-inr-1" : "starter-month-inr-1", seats: 1 + (index % 3) };
  const rows: unknown[][] = [
    [org, subscription, "begun", "begun", begunAt, null, JSON.stringify({ currency: "INR", terms, discounts: [] })],
  ];
  const payments = 1 + ((index * 7) % 20);
  for (let cycle = 0; cycle < payments; cycle++) {
    const at = begunAt + cycle * 30 * day;
    if (at < until) rows.push([org, subscription, `charge${cycle}`, "charged", at, cycle, null]);
  }
  const endedAt = begunAt + payments * 30 * day;
  if (endedAt < until) rows.push([org, subscription, "ended", "ended", endedAt, null, null]);
  return rows;
}

/** One invocation of the cron, on the evening on which the month becomes final. */
async function close(env: Env, index: number): Promise<object> {
  const month = monthAfter(firstMonth, index);
  const now: Instant = instant(boundsOf(month).end + 3 * day + 5 * 60_000);
  const { database: DB, count } = countedDatabase(env.DB);
  const parts = engine({ ...env, DB });
  const { closings, isDone } = await closeRevenueMonths(parts, now);
  if (isDone) await parts.runs.end(now);
  const final = closings.find((closing) => closing.month === month && closing.kind === "final");
  return { isDone, queries: count(), mrr: final?.figures.end, customers: final?.figures.customers.atEnd };
}

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const number = (name: string) => Number(searchParams.get(name));
    if (pathname === "/fill")
      return Response.json({ facts: await fill(env, { subscriptions: number("subscriptions"), months: number("months") }) });
    if (pathname === "/close") return Response.json(await close(env, number("month")));
    return product.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
