import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { startEmpty } from "../../tests/support/api.ts";
import type { OrgId, UserId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { database } from "../platform/db/client.ts";
import { closeDueMonths } from "./close-due-months.ts";
import { type ClosingRepository, closingRepository } from "./closing-repository.ts";
import { closingRunRepository } from "./closing-run-repository.ts";
import type { PriceOf } from "./customer-month.ts";
import { revenueFactRepository } from "./revenue-fact-repository.ts";

beforeEach(startEmpty);

const at = (text: string): Instant => instant(Date.parse(text));
/** A seat of `p` costs a hundred of whatever is paid in. */
const priceOf: PriceOf = ({ terms: { seats } }) => ({
  lines: [{ quantity: seats, unitAmount: 100_00 }],
  interval: { unit: "month", count: 1 },
  taxInclusive: false,
  discounts: [],
});

const deps = () => ({
  facts: revenueFactRepository(database(env.DB)),
  closings: closingRepository(database(env.DB)),
  runs: closingRunRepository(database(env.DB)),
  priceOf,
});
const closeAt = async (now: string) => (await closeDueMonths(deps(), at(now))).closings;
const closings: () => ClosingRepository = () => deps().closings;

let facts = 0;
async function learn(customer: string, type: string, happened: string, learnt: Learnt = {}) {
  const { known = happened, cycle = 0, name = customer, ...body } = learnt;
  await env.DB.prepare(
    "insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body) values (?, ?, ?, ?, ?, ?, ?, ?)",
  )
    .bind(customer, `sub_${name}`, `evt_${++facts}`, type, at(happened), at(known), cycle, JSON.stringify(body))
    .run();
}
type Learnt = { known?: string; cycle?: number; name?: string; [more: string]: unknown };

async function subscribe(customer: string, paid: string, { known = paid, currency = "INR", seats = 1, name = customer } = {}) {
  await learn(customer, "begun", paid, { known, name, currency, terms: { priceId: "p", seats }, discounts: [] });
  await learn(customer, "charged", paid, { known, name });
}

const all = { limit: 10, offset: 0 };
const summary = async () =>
  (await closings().all()).map(({ month, kind, figures }) => `${month} ${kind} ${figures.start}→${figures.end}`);

describe("closing months", () => {
  it("puts a payment into the month that it is made in, to the millisecond, in India", async () => {
    await subscribe("org_a", "2028-02-29T18:29:59.999Z");
    await subscribe("org_b", "2028-02-29T18:30:00.000Z");
    await closeAt("2028-04-03T18:35:00Z");
    expect(await summary()).toEqual(["2028-02 final 0→10000", "2028-03 final 10000→20000"]);
  });

  it("is provisional for 72 hours and then final, however often and late the cron runs", async () => {
    await subscribe("org_a", "2026-11-10T00:00:00Z");
    const [first] = await closeAt("2026-11-30T18:35:00Z");
    expect(first?.kind).toBe("provisional");
    expect(await closeAt("2026-11-30T18:35:00Z")).toEqual([]);
    expect(await closeAt("2026-12-01T18:35:00Z")).toEqual([]);
    await subscribe("org_b", "2026-11-20T00:00:00Z", { known: "2026-12-02T00:00:00Z" });
    await closeAt("2026-12-02T18:35:00Z");
    await closeAt("2026-12-06T18:35:00Z");
    expect(await closeAt("2026-12-06T18:35:00Z")).toEqual([]);
    expect(await summary()).toEqual(["2026-11 provisional 0→10000", "2026-11 provisional 0→20000", "2026-11 final 0→20000"]);
  });

  it("has a late fact beside the final month, and both can be asked for", async () => {
    await subscribe("org_a", "2026-10-10T00:00:00Z");
    await subscribe("org_b", "2026-10-11T00:00:00Z");
    await closeAt("2026-11-05T18:35:00Z");
    await learn("org_b", "ended", "2026-10-20T00:00:00Z", { known: "2026-11-06T00:00:00Z" });
    await closeAt("2026-11-06T18:35:00Z");
    expect(await summary()).toEqual(["2026-10 final 0→20000", "2026-10 restatement 0→10000"]);
    expect(await closeAt("2026-11-07T18:35:00Z")).toEqual([]);
    await expect(env.DB.prepare("update revenue_closings set figures = '{}'").run()).rejects.toThrow("never changed");
  });

  it("tells who moved, and counts all that join, return, grow, shrink and leave", async () => {
    for (const customer of ["org_stays", "org_grows", "org_shrinks", "org_leaves"])
      await subscribe(customer, "2026-09-10T00:00:00Z", { seats: 2 });
    await subscribe("org_returns", "2026-08-10T00:00:00Z");
    await learn("org_returns", "ended", "2026-09-01T00:00:00Z");
    await learn("org_grows", "changed", "2026-10-09T00:00:00Z", { terms: { priceId: "p", seats: 5 } });
    await learn("org_shrinks", "changed", "2026-10-09T00:00:00Z", { terms: { priceId: "p", seats: 1 } });
    await learn("org_leaves", "cancel_scheduled", "2026-10-09T00:00:00Z", { cancelAt: at("2026-10-10T00:00:00Z") });
    await subscribe("org_joins", "2026-10-12T00:00:00Z");
    await env.DB.prepare(
      `insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body)
       select org_id, subscription_id || '2', source || '2', type, ?1, ?1, cycle, body from revenue_facts
       where org_id = 'org_returns' and type in ('begun', 'charged')`,
    )
      .bind(at("2026-10-15T00:00:00Z"))
      .run();
    await closeAt("2026-11-05T18:35:00Z");

    const [october] = await closings().ofMonth("2026-10");
    expect(october?.figures).toMatchObject({
      ...{ start: 800_00, end: 1_000_00, customers: { atStart: 4, lost: 1, atEnd: 5 } },
      sums: { new: 100_00, reactivation: 100_00, expansion: 300_00, contraction: 100_00, churn: 200_00, fx: 0 },
      cohorts: { "2026-08": { customers: 1 }, "2026-09": { customers: 3 }, "2026-10": { customers: 1 } },
    });
    const left = await closings().movements(october?.id ?? "", "churn", all);
    expect(left).toEqual([{ customerId: "org_leaves", kind: "churn", amount: 200_00 }]);
  });

  it("fails loudly without a rate, and goes on once it is recorded", async () => {
    await subscribe("org_a", "2026-10-10T00:00:00Z", { currency: "USD" });
    await expect(closeAt("2026-11-05T18:35:00Z")).rejects.toThrow("no rate of USD");
    expect(await summary()).toEqual([]);
    const rate = { month: "2026-10", currency: "USD", rate: 84_000_000, author: "usr_a" as UserId, source: "RBI" } as const;
    await closings().recordRate({ ...rate, recordedAt: at("2026-11-06T00:00:00Z") });
    await closeAt("2026-11-06T18:35:00Z");
    expect(await summary()).toEqual(["2026-10 final 0→840000"]);
    await closings().recordRate({ ...rate, rate: 85_000_000, recordedAt: at("2026-11-07T00:00:00Z") });
    await closeAt("2026-11-07T18:35:00Z");
    expect((await summary()).at(-1)).toBe("2026-10 restatement 0→850000");
  });

  it("adds up the overlapping subscriptions of one customer, who leaves with the last of them", async () => {
    for (const [name, paid] of [
      ["one", "2026-09-10T00:00:00Z"],
      ["two", "2026-09-20T00:00:00Z"],
    ] as const)
      await subscribe("org_a", paid, { name });
    await learn("org_a", "ended", "2026-10-15T00:00:00Z", { name: "one" });
    await learn("org_a", "ended", "2026-11-15T00:00:00Z", { name: "two" });
    await closeAt("2026-12-04T18:35:00Z");
    expect(await summary()).toEqual(["2026-09 final 0→20000", "2026-10 final 20000→10000", "2026-11 final 10000→0"]);
    const told = (await closings().all()).map(({ figures: { customers, subscriptions } }) => ({ ...customers, subscriptions }));
    expect(told).toEqual([
      { atStart: 0, lost: 0, atEnd: 1, subscriptions: 2 },
      { atStart: 1, lost: 0, atEnd: 1, subscriptions: 1 },
      { atStart: 1, lost: 1, atEnd: 0, subscriptions: 0 },
    ]);
  });

  it("reads customers page by page", async () => {
    const page = { after: "", customers: 2, month: { start: at("2026-10-01T00:00:00Z"), end: at("2026-11-01T00:00:00Z") } };
    for (const customer of ["org_a", "org_b", "org_c"]) await subscribe(customer, "2026-10-10T00:00:00Z");
    const first = await deps().facts.page({ ...page, knownAt: at("2026-11-01T00:00:00Z") });
    expect(first.map(({ orgId }) => orgId)).toEqual(["org_a", "org_b"]);
    const second = await deps().facts.page({ ...page, after: "org_b", knownAt: at("2026-11-01T00:00:00Z") });
    expect(second.map(({ orgId, facts: own }) => [orgId, own.length])).toEqual([["org_c" as OrgId, 2]]);
  });

  it("is gone on with where the invocation before has stopped, and comes to the same", async () => {
    for (let month = 1; month <= 9; month++)
      for (const customer of ["a", "b"]) await subscribe(`org_${customer}${month}`, `2026-0${month}-10T00:00:00Z`);
    const now = at("2026-10-04T18:35:00Z");
    const isOver: boolean[] = [];
    for (let steps = 0; steps < 40 && !isOver.at(-1); steps++) isOver.push((await closeDueMonths(deps(), now, 1)).isDone);
    expect(isOver.length).toBeGreaterThan(9);
    expect(await summary()).toEqual(
      Array.from({ length: 9 }, (_, before) => `2026-0${before + 1} final ${before * 20_000}→${(before + 1) * 20_000}`),
    );
    expect(await deps().closings.movements((await closings().ofMonth("2026-09"))[0]?.id ?? "", "new", all)).toHaveLength(2);
  });

  it("counts nobody twice where two invocations go on at once", async () => {
    for (const customer of ["a", "b", "c"]) await subscribe(`org_${customer}`, "2026-10-10T00:00:00Z");
    const now = at("2026-11-04T18:35:00Z");
    const step = () => closeDueMonths(deps(), now, 1);
    for (let steps = 0; steps < 10; steps++) await Promise.all([step(), step(), step()]);
    expect(await summary()).toEqual(["2026-10 final 0→30000"]);
    expect(await deps().closings.movements((await closings().ofMonth("2026-10"))[0]?.id ?? "", "new", all)).toHaveLength(3);
  });

  it("waits with a restatement for what may still be on its way", async () => {
    await subscribe("org_a", "2026-10-10T00:00:00Z");
    await closeAt("2026-11-05T18:35:00Z");
    await learn("org_a", "ended", "2026-10-20T00:00:00Z", { known: "2026-11-06T18:34:59Z" });
    expect(await closeAt("2026-11-06T18:35:00Z")).toEqual([]);
    await closeAt("2026-11-07T18:35:00Z");
    expect((await summary()).at(-1)).toBe("2026-10 restatement 0→0");
  });
});
