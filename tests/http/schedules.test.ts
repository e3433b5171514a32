import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/kernel/caller.ts";
import type { RunId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";
import { type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { batchIn, bigFigure, readBatch, sendTable, steer, workOff } from "../support/batches.ts";
import {
  addSchedule,
  daily,
  makeDue,
  postSchedule,
  publish,
  type RunBody,
  readSchedule,
  runOnce,
  type ScheduleBody,
  settledRuns,
  sweep,
  timesAsked,
} from "../support/schedules.ts";

prepareDatabase();
beforeEach(() => void vi.spyOn(console, "info").mockImplementation(() => {}));

const newKey = async (plan: Plan = "pro", wish = {}) => seedKey(await seedOrganization(plan), wish);
const cities = (people: number) => `city,people\nPune,${people}\nIndore,3300000\nSurat,6000000\n`;

async function renders({ token }: SeededKey): Promise<number> {
  const answer = await askWith(token, "/v1/usage");
  const { current_period: period } = await answer.json<{ current_period: { renders: number; reserved: number } }>();
  expect(period.reserved).toBe(0);
  return period.renders;
}

const steerSchedule = (key: SeededKey, id: string, verb: string) =>
  askWith(key.token, `/v1/schedules/${id}/${verb}`, { method: "POST" });

async function finishedBatch(key: SeededKey): Promise<string> {
  const { id } = await batchIn(await sendTable(key, cities(5), { spec: bigFigure }));
  await steer(key, id, "start");
  await workOff();
  return id;
}

describe("a schedule of a file", () => {
  it("draws the file of a batch again, once for each occurrence however many sweeps come by", async () => {
    const key = await newKey();
    const schedule = await addSchedule(key, { batch: await finishedBatch(key), options: { theme: "marigold" } });
    expect(schedule).toMatchObject({ state: "active", source: { kind: "file" }, only_changes: false, last_batch: null });
    expect(schedule.next).toHaveLength(5);
    expect(schedule.next[0]?.local).toMatch(/T09:00$/);

    await makeDue(schedule.id);
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();

    const runs = await settledRuns(key, schedule.id);
    const { last_batch: made } = await readSchedule(key, schedule.id);
    expect(runs).toMatchObject([{ state: "started", missed: 0, problem: null }]);
    expect(runs[0]?.batch).toBe(made);
    const batch = await readBatch(key, made ?? "");
    expect(batch).toMatchObject({ state: "completed", counts: { drawn: 3 }, schedule: schedule.id });
    expect(batch.preflight?.spec).toMatchObject({ theme: "marigold" });
    expect(await renders(key)).toBe(6);
  });

  it("outlives the batch that it was made of", async () => {
    const key = await newKey();
    const first = await finishedBatch(key);
    const { id } = await addSchedule(key, { batch: first });
    await env.PICTURES.delete(`batches/${key.orgId}/${first}/source`);

    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
  });

  it("runs the last of what was missed while nobody was there", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { batch: await finishedBatch(key), cron: "0 * * * *" });
    await makeDue(id, 49.5 * 3_600_000);
    await sweep();

    const runs = await settledRuns(key, id);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.missed).toBeGreaterThan(47);
    expect(Date.now() - Date.parse(runs[0]?.occurrence ?? "")).toBeLessThan(3_600_000);
  });

  it("is paused, goes on from its next time, and is deleted without its batches", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { batch: await finishedBatch(key) });
    const paused = await (await steerSchedule(key, id, "pause")).json();
    expect(paused).toMatchObject({ state: "paused", next: [] });
    await makeDue(id);
    await sweep();
    expect((await readSchedule(key, id)).runs).toEqual([]);

    expect(await (await steerSchedule(key, id, "resume")).json()).toMatchObject({ state: "active" });
    await sweep();
    expect((await readSchedule(key, id)).runs).toEqual([]);
    const { batch } = await runOnce(key, id);

    expect((await askWith(key.token, `/v1/schedules/${id}`, { method: "DELETE" })).status).toBe(204);
    expect((await askWith(key.token, `/v1/schedules/${id}`)).status).toBe(404);
    expect((await readBatch(key, batch ?? "")).state).toBe("completed");
    expect((await env.PICTURES.list({ prefix: `schedules/${key.orgId}/` })).objects).toEqual([]);
  });

  it("leaves an occurrence out whose predecessor isn't drawn yet", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { batch: await finishedBatch(key) });
    const { batch } = await runOnce(key, id);
    await env.DB.prepare("update batches set state = 'paused' where id = ?").bind(batch).run();

    expect(await runOnce(key, id)).toMatchObject({ state: "skipped", problem: { code: "busy" } });
  });

  it("tells where the plan has no room, and takes nothing for it", async () => {
    const key = await newKey("free");
    const rows = Array.from({ length: 40 }, (_, row) => `City ${row},${row}`).join("\n");
    const { id: first } = await batchIn(await sendTable(key, `city,people\n${rows}\n`, { spec: bigFigure }));
    const { id } = await addSchedule(key, { batch: first });
    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    expect(await runOnce(key, id)).toMatchObject({ state: "failed", problem: { code: "quota_exceeded" } });
    expect(await readSchedule(key, id)).toMatchObject({ state: "active", failures: 1, last_error: { code: "quota_exceeded" } });
    expect(await renders(key)).toBe(40);
  });
});

describe("a schedule that is changed", () => {
  const change = ({ token }: SeededKey, id: string, body: object) =>
    askWith(token, `/v1/schedules/${id}`, { method: "PATCH", body });
  const changed = async (key: SeededKey, id: string, body: object) => {
    const response = await change(key, id, body);
    const answer = await response.json<ScheduleBody>();
    expect(response.status, JSON.stringify(answer)).toBe(200);
    return answer;
  };

  it("runs by its new timetable, and not at the time that it was due at", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: await publish("retimed.csv", cities(1)), name: "Before" });
    await makeDue(id);
    const after = await changed(key, id, { cron: "15 18 * * *", time_zone: "Europe/London", name: "After" });
    expect(after).toMatchObject({ name: "After", state: "active", only_changes: true });
    expect(after.next.map(({ local }) => local.slice(11))).toEqual(Array(5).fill("18:15"));
    await sweep();
    expect((await readSchedule(key, id)).runs).toEqual([]);
    const row = await env.DB.prepare("select next_at from schedules where id = ?").bind(id).first<{ next_at: number }>();
    expect(new Date(row?.next_at ?? 0).toISOString().slice(0, 16)).toBe(after.next[0]?.at.slice(0, 16));
  });

  it("rests on while it is paused, and goes on by its new timetable", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: await publish("resting.csv", cities(1)) });
    await steerSchedule(key, id, "pause");
    expect(await changed(key, id, { cron: "0 7 * * *" })).toMatchObject({ state: "paused", next: [] });
    const resumed = await (await steerSchedule(key, id, "resume")).json<ScheduleBody>();
    expect(resumed.next[0]?.local.slice(11)).toBe("07:00");
  });

  it("is drawn as a whole in its new look, though nothing has changed at its address", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: await publish("look.csv", cities(1)), options: { spec: bigFigure } });
    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    await changed(key, id, { options: { theme: "marigold" } });
    const { batch } = await runOnce(key, id);
    expect(await readBatch(key, batch ?? "")).toMatchObject({
      counts: { drawn: 3 },
      preflight: { kept: 0, spec: { theme: "marigold" } },
    });
    expect(await runOnce(key, id)).toMatchObject({ state: "unchanged" });
  });

  it("is drawn in a look that it was given while it was being drawn in another", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: await publish("between.csv", cities(1)), options: { spec: bigFigure } });
    const { runs } = compose(env).schedule;
    await makeDue(id);
    await sweep();
    const waiting = await env.DB.prepare("select id from schedule_runs where schedule_id = ?").bind(id).first<{ id: RunId }>();
    const loaded = await runs.load(waiting?.id as RunId);
    await changed(key, id, { options: { theme: "marigold" } });
    if (!loaded) throw new Error("It waits.");
    const seen = { etag: null, lastModified: null, hash: "what was there" };
    await runs.end(loaded.run, { state: "unchanged", seen }, { now: instant(Date.now()), drawn: loaded.schedule });
    expect(await env.DB.prepare("select seen from schedules where id = ?").bind(id).first()).toEqual({ seen: null });
  });

  it("draws from another file, or an address, and lets the file go that it had", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { batch: await finishedBatch(key) });
    const other = await batchIn(await sendTable(key, "city,people\nAgra,7\n", { spec: bigFigure }));
    expect((await changed(key, id, { batch: other.id })).source).toMatchObject({ kind: "file" });
    const { batch } = await runOnce(key, id);
    expect(await readBatch(key, batch ?? "")).toMatchObject({ counts: { drawn: 1 } });
    const kept = () => env.PICTURES.list({ prefix: `schedules/${key.orgId}/${id}/` });
    expect((await kept()).objects).toHaveLength(1);
    const url = await publish("instead.csv", cities(9));
    expect((await changed(key, id, { url })).source).toMatchObject({ kind: "url", url });
    expect((await kept()).objects).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ["no cron", { cron: "tomorrow" }, "cron", "five"],
    ["no zone", { time_zone: "Mars/Olympus" }, "time_zone", "IANA"],
    ["too often", { cron: "*/5 * * * *" }, "cron", "at least 15 minutes"],
    ["a private host", { url: "https://private.example.com/a.csv" }, "url", "private network"],
    ["two sources", { url: "https://data.example.com/a.csv", batch: "bat_7m2k9q4x8v1c5n3b6z0t2w4r8y" }, "batch", "beside"],
    ["a type of nothing", { type: "csv" }, "type", "goes with"],
    ["a wrong look", { options: { format: "gif" } }, "options.format", ""],
    ["no name", { name: "   " }, "name", ""],
    ["what there isn't", { every: "day" }, "", ""],
  ])("stays as it is for %s, and says why", async (_, wish, path, why) => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: await publish("same.csv", cities(1)) });
    const before = await readSchedule(key, id);
    const response = await change(key, id, wish);
    const problem = await response.json<ProblemBody>();
    expect(response.status, JSON.stringify(problem)).toBe(422);
    if (path) expect(problem.errors?.[0]?.path).toBe(path);
    expect(problem.detail).toContain(why);
    expect(await readSchedule(key, id)).toEqual(before);
  });

  it("runs now when it is asked to: once for each try, one at a time, and beside its timetable", async () => {
    const key = await newKey();
    const { id, next } = await addSchedule(key, { batch: await finishedBatch(key) });
    const headers = { "Idempotency-Key": "run-it-now" };
    const run = (extra = {}) => askWith(key.token, `/v1/schedules/${id}/run`, { method: "POST", ...extra });
    const first = await run({ headers });
    expect([first.status, (await first.json<RunBody>()).state]).toEqual([202, "waiting"]);
    expect((await run({ headers })).status).toBe(202);
    const second = await run();
    expect([second.status, (await second.json<ProblemBody>()).code]).toEqual([409, "conflict"]);

    expect(await settledRuns(key, id)).toMatchObject([{ state: "started", missed: 0 }]);
    expect((await readSchedule(key, id)).next).toEqual(next);
    expect(await renders(key)).toBe(6);

    await steerSchedule(key, id, "pause");
    const paused = await run();
    expect([paused.status, (await paused.json<ProblemBody>()).code]).toEqual([409, "wrong_state"]);
  });
});

describe("a schedule of an address", () => {
  it("draws what has changed there and nothing else", async () => {
    const key = await newKey();
    const url = await publish("changing.csv", cities(1));
    const { id } = await addSchedule(key, { url, options: { spec: bigFigure } });

    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    expect(await renders(key)).toBe(3);
    expect(await runOnce(key, id)).toMatchObject({ state: "unchanged", batch: null });
    expect(await renders(key)).toBe(3);

    // A row in front of the others moves them, and one of them is another now.
    await publish("changing.csv", cities(2).replace("Pune", "Agra,7\nPune"));
    const { batch } = await runOnce(key, id);
    const drawn = await readBatch(key, batch ?? "");
    expect(drawn).toMatchObject({ state: "completed", counts: { total: 4, drawn: 4 }, preflight: { kept: 2 } });
    expect(await renders(key)).toBe(5);
    const zip = await askWith(key.token, new URL(drawn.urls.zip).pathname);
    expect((await zip.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect(await timesAsked(url)).toBe(3);
  });

  it("knows the same content also where its server doesn't say so", async () => {
    const key = await newKey();
    const url = await publish("plain/same.csv", cities(1));
    const { id } = await addSchedule(key, { url, options: { spec: bigFigure } });
    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    expect(await runOnce(key, id)).toMatchObject({ state: "unchanged" });
    expect(await renders(key)).toBe(3);
    const kept = await env.PICTURES.list({ prefix: `batches/${key.orgId}/` });
    expect(kept.objects).toHaveLength(1);
  });

  it("draws everything again where it is told to", async () => {
    const key = await newKey();
    const url = await publish("always.csv", cities(1));
    const { id } = await addSchedule(key, { url, only_changes: false, options: { spec: bigFigure } });
    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    expect(await runOnce(key, id)).toMatchObject({ state: "started" });
    expect(await renders(key)).toBe(6);
  });

  it.each([
    ["/to-private", "invalid_request", "redirects to an address that names private.example.com, which leads into a private"],
    ["/to-metadata", "invalid_request", "redirects to an address that has to begin with https"],
    ["/to-loopback", "invalid_request", "no host of the internet"],
    ["/to-name", "invalid_request", "name or a password"],
    ["/round", "source_unavailable", "more than 3 times"],
    ["/404/cities.csv", "source_unavailable", "answers 404"],
    ["/503/cities.csv", "source_unavailable", "answers 503"],
    ["/page", "unsupported_media_type", "a page for people"],
    ["/long.csv", "too_large", "larger than"],
  ])("is told what is wrong with %s, and stays as it is", async (path, code, why) => {
    const key = await newKey("free");
    const { id } = await addSchedule(key, { url: `https://data.example.com${path}` });
    const run = await runOnce(key, id);
    expect(run).toMatchObject({ state: "failed", batch: null, problem: { code } });
    expect(run.problem?.message).toContain(why);
    expect(await readSchedule(key, id)).toMatchObject({ state: "active", failures: 1, last_error: { code } });
    expect((await env.PICTURES.list({ prefix: `batches/${key.orgId}/` })).objects).toEqual([]);
  });

  it("is asked again later where its server is away for a moment", async () => {
    const key = await newKey();
    const { id } = await addSchedule(key, { url: "https://data.example.com/503/once.csv" });
    await makeDue(id);
    await sweep();
    await workOff();
    expect((await readSchedule(key, id)).runs).toMatchObject([{ state: "waiting" }]);
    const job = await env.DB.prepare("select run_after - updated_at as delay from jobs where bundle = ?").bind(id).first();
    expect(job?.delay).toBe(60_000);
  });

  it("is disabled after failing for a day, its owners are told once, and it can be resumed", async () => {
    const key = await newKey();
    const url = "https://data.example.com/404/gone.csv";
    const { id } = await addSchedule(key, { url });
    const hook = { url: "https://hooks.example.com/200/disabled", event_types: ["batch.*"] };
    expect((await askWith(key.token, "/v1/webhooks", { method: "POST", body: hook })).status).toBe(201);
    for (let time = 0; time < 5; time++) await runOnce(key, id);
    expect(await readSchedule(key, id)).toMatchObject({ state: "active", failures: 5 });
    await env.DB.prepare("update schedules set failing_since = failing_since - 86400000 where id = ?").bind(id).run();
    await runOnce(key, id);

    const disabled = await readSchedule(key, id);
    expect(disabled).toMatchObject({ state: "disabled", failures: 6, next: [] });
    expect(disabled.last_error?.message).toContain("answers 404");
    const told = await env.DB.prepare("select kind from notifications where org_id = ?").bind(key.orgId).all();
    expect(told.results).toEqual([{ kind: "schedule.disabled" }]);
    const events = await env.DB.prepare("select type, data from events where org_id = ?").bind(key.orgId).all();
    expect(events.results).toMatchObject([{ type: "batch.schedule_disabled" }]);
    expect(JSON.parse(String(events.results[0]?.data))).toMatchObject({
      schedule_id: id,
      failures: 6,
      code: "source_unavailable",
    });

    const resumed = await (await steerSchedule(key, id, "resume")).json();
    expect(resumed).toMatchObject({ state: "active", failures: 0, failing_since: null });
  });

  it("draws what it has fetched, whatever is there afterwards", async () => {
    const key = await newKey();
    const url = await publish("moving.csv", cities(1));
    const { id } = await batchIn(await askWith(key.token, "/v1/batches", { method: "POST", body: { url, spec: bigFigure } }));
    await publish("moving.csv", "city,people\nElsewhere,9\n");
    await steer(key, id, "start");
    await workOff();
    const batch = await readBatch(key, id);
    expect(batch).toMatchObject({ name: "moving.csv", file: { url }, counts: { drawn: 3 } });
    const results = await (await askWith(key.token, new URL(batch.urls.results).pathname)).text();
    expect(results).toContain("Pune");

    const { source } = await addSchedule(key, { batch: id });
    expect(source).toEqual({ kind: "url", name: "data.example.com", url });
  });
});

describe("a schedule that can't be", () => {
  it.each<[string, object, number, string, string]>([
    ["no cron", { cron: "tomorrow" }, 422, "cron", "five"],
    ["a day that never comes", { cron: "0 9 30 2 *" }, 422, "cron", "never"],
    ["no zone", { time_zone: "Asia/Poona" }, 422, "time_zone", "IANA"],
    ["too often", { cron: "*/5 * * * *" }, 422, "cron", "at least 15 minutes"],
    ["too often now and then", { cron: "0,10 0 1 * *" }, 422, "cron", "at least 15 minutes"],
    ["a private host", { url: "https://private.example.com/a.csv" }, 422, "url", "private network"],
    ["an address", { url: "https://127.0.0.1/a.csv" }, 422, "url", "IP address"],
    ["plain http", { url: "http://data.example.com/a.csv" }, 422, "url", "https"],
    ["two sources", { batch: "bat_7m2k9q4x8v1c5n3b6z0t2w4r8y" }, 422, "batch", "not both"],
    ["a wrong look", { options: { format: "gif" } }, 422, "options.format", ""],
  ])("is refused for %s, and says where", async (_, wish, status, path, why) => {
    const key = await newKey();
    const response = await postSchedule(key, { url: "https://data.example.com/a.csv", ...wish });
    const problem = await response.json<ProblemBody>();
    expect(response.status, JSON.stringify(problem)).toBe(status);
    expect(problem.errors?.[0]?.path).toBe(path);
    expect(problem.detail).toContain(why);
  });

  it("is refused for another's batch, and beyond what the plan has room for", async () => {
    const [key, other] = [await newKey("free"), await newKey()];
    const theirs = await finishedBatch(other);
    expect((await postSchedule(key, { batch: theirs })).status).toBe(404);
    expect((await postSchedule(key, { batch: "bat_nonsense" })).status).toBe(404);

    const url = "https://data.example.com/a.csv";
    await addSchedule(key, { url });
    const second = await postSchedule(key, { url });
    expect(second.status).toBe(422);
    expect((await second.json<ProblemBody>()).detail).toContain("room for one schedule");
    expect((await postSchedule(await newKey("free"), { url, cron: "0 9,15 * * *" })).status).toBe(422);
  });

  it("tells beforehand when it would run", async () => {
    const key = await newKey();
    const query = new URLSearchParams({ cron: "30 2 * * *", time_zone: "America/New_York", count: "3" });
    const times = await (await askWith(key.token, `/v1/schedule-times?${query}`)).json();
    expect(times).toMatchObject({
      next: [{ moved: false }, {}, {}],
      moved_within_year: [{ local: expect.stringMatching(/-03-\d\dT03:00$/), moved: true }],
      least_gap_seconds: 900,
    });
    const refused = await askWith(key.token, `/v1/schedule-times?${new URLSearchParams({ ...daily, cron: "9 o'clock" })}`);
    expect(refused.status).toBe(422);
  });
});
