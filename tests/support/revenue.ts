import { env } from "cloudflare:workers";
import { readCatalog } from "../../src/billing/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";

let facts = 0;
type Learnt = { org: string; type: string; at: number; knownAt?: number; body?: object };

/** As billing's triggers would write it. */
export async function learn({ org, type, at, knownAt = at, body = {} }: Learnt): Promise<void> {
  await env.DB.prepare(
    "insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body) values (?, ?, ?, ?, ?, ?, 0, ?)",
  )
    .bind(org, org.replace("org_", "sub_"), `evt_${++facts}`, type, at, knownAt, JSON.stringify(body))
    .run();
}

/** So many who pay 2,999 rupees a month each from then on. */
export async function payers(names: string, count: number, at: number): Promise<void> {
  await readCatalog({ clock: { now: () => instant(at) }, catalogs: compose(env).releases.catalogs });
  const body = { currency: "INR", terms: { priceId: "pro-month-inr-1", seats: 1 }, discounts: [] };
  const row = `insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body)
    select printf('org_%s_%04d', ?1, value), printf('sub_%s_%04d', ?1, value), ?2, ?2, ?3, ?3, 0, ?4
    from (with recursive n(value) as (select 1 union all select value + 1 from n where value < ?5) select value from n)`;
  await env.DB.batch([
    env.DB.prepare(row).bind(names, "begun", at, JSON.stringify(body), count),
    env.DB.prepare(row).bind(names, "charged", at, null, count),
  ]);
}

/** So many answers of different people. */
export async function ratings(score: number, count: number, at: number): Promise<void> {
  await env.DB.prepare(
    `insert into ratings select printf('usr_%d_%d_%d', ?1, value, ?2), 'picture', '2026-11', 'org_a', ?1, null, ?2, 1
     from (with recursive n(value) as (select 1 union all select value + 1 from n where value < ?3) select value from n)`,
  )
    .bind(score, at, count)
    .run();
}
