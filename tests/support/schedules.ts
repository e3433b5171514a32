import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { askWith, type SeededKey } from "./api-keys.ts";
import { workOff } from "./batches.ts";

type Upcoming = { at: string; local: string; moved: boolean };
export type RunBody = {
  occurrence: string;
  missed: number;
  state: string;
  batch: string | null;
  problem: { code: string; message: string } | null;
};
export type ScheduleBody = {
  id: string;
  name: string;
  state: string;
  source: { kind: string; name: string; url: string | null };
  only_changes: boolean;
  next: Upcoming[];
  moved_within_year: Upcoming[];
  last_batch: string | null;
  failures: number;
  failing_since: string | null;
  last_error: { code: string; message: string } | null;
  runs: RunBody[];
};

export const daily = { cron: "0 9 * * *", time_zone: "Asia/Kolkata" };

export const postSchedule = ({ token }: SeededKey, body: object): Promise<Response> =>
  askWith(token, "/v1/schedules", { method: "POST", body: { ...daily, ...body } });

export async function addSchedule(key: SeededKey, body: object): Promise<ScheduleBody> {
  const response = await postSchedule(key, body);
  const answer = await response.json<ScheduleBody>();
  expect(response.status, JSON.stringify(answer)).toBe(201);
  return answer;
}

export const readSchedule = async ({ token }: SeededKey, id: string): Promise<ScheduleBody> =>
  (await askWith(token, `/v1/schedules/${id}`)).json();

export const seedSchedule = async (key: SeededKey, batch: string): Promise<string> => (await addSchedule(key, { batch })).id;

export const sweep = (): Promise<void> =>
  scheduled(createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }), env);

/** As if its time had come so long ago. */
export async function makeDue(id: string, milliseconds = 1_000): Promise<void> {
  await env.DB.prepare("update schedules set next_at = ? where id = ?")
    .bind(Date.now() - milliseconds, id)
    .run();
}

/** Fires it, does all that comes of it, and gives the newest run. */
export async function runOnce(key: SeededKey, id: string): Promise<RunBody> {
  // An occurrence of its own each time.
  const { n } = (await env.DB.prepare("select count(*) as n from schedule_runs").first<{ n: number }>()) ?? { n: 0 };
  await makeDue(id, 60_000 - n * 1_000);
  await sweep();
  const [run] = await settledRuns(key, id);
  if (!run) throw new Error("It never ran.");
  return run;
}

/** Its runs, once none is under way: also what would be tried again later, and what the queue's consumer has taken up. */
export async function settledRuns(key: SeededKey, id: string): Promise<RunBody[]> {
  for (;;) {
    await env.DB.prepare("update jobs set run_after = 0 where kind = 'schedule.run' and org_id = ?").bind(key.orgId).run();
    await workOff();
    const { runs } = await readSchedule(key, id);
    const query = "select count(*) as n from jobs where org_id = ? and state = 'running'";
    const { n } = (await env.DB.prepare(query).bind(key.orgId).first<{ n: number }>()) ?? { n: 0 };
    if (n === 0 && runs.every(({ state }) => state !== "waiting")) return runs;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What its server is to answer from now on. */
export async function publish(name: string, body: string, type = "text/csv"): Promise<string> {
  const url = `https://data.example.com/${name}`;
  await fetch(url, { method: "PUT", body, headers: { "Content-Type": type } });
  return url;
}

export const timesAsked = async (url: string): Promise<number> => (await fetch(`${url}?asked`)).json();
