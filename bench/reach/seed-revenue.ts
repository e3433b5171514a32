import type { D1 } from "../runtime/migrate.ts";

const at = (text: string): number => Date.parse(text);

/** On that evening October is final, as the second month in a row above every milestone. */
export const closesAt = new Date("2026-11-03T18:35:00Z");

/** Revenue, ratings and capacity by which every release is triggered at once. The catalogue is read by the product itself. */
export async function seedRevenue(database: D1): Promise<void> {
  const many = (count: number) =>
    `with recursive n(value) as (select 1 union all select value + 1 from n where value < ${count}) select`;
  const fact = `insert into revenue_facts (org_id, subscription_id, source, type, at, known_at, cycle, body)
    ${many(1_200)} printf('org_reach%04d', value), printf('sub_reach%04d', value), ?1, ?1, ?2, ?2, 0, ?3 from n`;
  const terms = { currency: "INR", terms: { priceId: "pro-month-inr-1", seats: 1 }, discounts: [] };
  await database.batch([
    database.prepare(fact).bind("begun", at("2026-09-10T00:00:00Z"), JSON.stringify(terms)),
    database.prepare(fact).bind("charged", at("2026-09-10T00:00:00Z"), null),
    database
      .prepare(
        `insert into ratings (person, kind, period, org_id, score, at)
         ${many(100)} printf('usr_reach%03d', value), 'picture', '2026-10', 'org_reach0001', 5, ? from n`,
      )
      .bind(at("2026-10-20T00:00:00Z")),
    database
      .prepare(
        "insert into release_statements (kind, value, note, author, at, expires_at) values ('capacity', 1, 'All are free', 'usr_reach', 0, ?)",
      )
      .bind(at("2099-01-01T00:00:00Z")),
  ]);
}
