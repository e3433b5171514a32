import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import { verifyVerdicts } from "../../src/releases/verdict-chain.ts";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { prepareDatabase } from "../support/api.ts";
import { countedDatabase } from "../support/counted-database.ts";
import { payers } from "../support/revenue.ts";

prepareDatabase();

/** What an invocation may ask D1 for on Cloudflare's paid plan. */
const mostQueries = 1_000;

/** In an isolate of its own. */
async function invoke(cron: string, time: string): Promise<number> {
  const { database, count } = countedDatabase(env.DB);
  for (const level of ["info", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
  const controller = createScheduledController({ scheduledTime: Date.parse(time), cron });
  await scheduled(controller as ScheduledController, { ...env, DB: database }).finally(() => vi.restoreAllMocks());
  return count();
}

it("catches up with five years in as many invocations as it takes, each within what Cloudflare lets one ask", {
  timeout: 120_000,
}, async () => {
  await payers("early", 40, Date.parse("2021-10-10T00:00:00Z"));
  const { closings, runs, verdicts } = compose(env).releases;
  const queries = [await invoke("35 18 * * *", "2026-11-03T18:35:00Z")];
  expect(await runs.pending()).toBe(Date.parse("2026-11-03T18:35:00Z"));
  for (let minute = 36; (await runs.pending()) !== undefined && minute < 60; minute++)
    queries.push(await invoke("* * * * *", `2026-11-03T18:${minute}:00Z`));

  const all = await closings.all();
  expect(all.map(({ kind }) => kind)).toEqual(Array.from({ length: 61 }, () => "final"));
  expect(new Set(all.map(({ month }) => month)).size).toBe(61);
  const records = await verdicts.all();
  expect(records).toHaveLength(61 * 6);
  expect(await verifyVerdicts(records)).toEqual([]);
  console.log(`61 months in ${queries.length} invocations of at most ${Math.max(...queries)} queries`);
  expect(queries.length).toBeGreaterThan(2);
  expect(Math.max(...queries)).toBeLessThan(mostQueries);
  expect(await invoke("* * * * *", "2026-11-03T19:00:00Z")).toBeLessThan(50);
});
