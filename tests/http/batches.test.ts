import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import { startBatch } from "../../src/flows/batches/start-batch.ts";
import { retryBatch } from "../../src/flows/batches/steer-batch.ts";
import { startStopwatch } from "../../src/flows/stopwatch.ts";
import { enqueueJobs } from "../../src/jobs/index.ts";
import type { Plan } from "../../src/kernel/caller.ts";
import type { BatchId } from "../../src/kernel/ids.ts";
import type { Condition } from "../../src/kernel/statement.ts";
import { instant } from "../../src/kernel/time.ts";
import { periodOf, quotaOf } from "../../src/usage/index.ts";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { ask, type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { type BatchBody, batchIn, bigFigure, readBatch, sendTable, steer, workOff } from "../support/batches.ts";

prepareDatabase();

const cities = 'city,people,share\nPune,"74,00,000",12.5%\nIndore,3300000,4%\nनागपुर,२९००००० ,3%\n';
const numbered = (rows: number) =>
  `city,people\n${Array.from({ length: rows }, (_, row) => `City ${row},${row + 1}`).join("\n")}`;
const newKey = async (plan: Plan = "pro", wish = {}) => seedKey(await seedOrganization(plan), wish);
const textOf = async ({ token }: SeededKey, path: string) => (await askWith(token, path)).text();
const pathOf = (url: string) => new URL(url).pathname;

async function usedBy({ token }: SeededKey): Promise<{ renders: number; reserved: number }> {
  const usage = await (await askWith(token, "/v1/usage")).json<{ current_period: { renders: number; reserved: number } }>();
  const { renders, reserved } = usage.current_period;
  return { renders, reserved };
}

async function started(
  key: SeededKey,
  table: string,
  wish: Parameters<typeof sendTable>[2] = { spec: bigFigure },
): Promise<BatchBody> {
  const batch = await batchIn(await sendTable(key, table, wish));
  expect(batch.state, JSON.stringify(batch.problem)).toBe("ready");
  return steer(key, batch.id, "start");
}

const problemOf = async (response: Response) => response.json<ProblemBody>();

describe("a batch", () => {
  it("is looked at, started, drawn, and handed out as pictures, tables and an archive", async () => {
    const key = await newKey();
    const wish = { spec: bigFigure, query: { file: "cities.csv", file_name: "{{city}}" } };
    const ready = await batchIn(await sendTable(key, cities, wish));
    expect(ready).toMatchObject({
      ...{ state: "ready", name: "cities.csv", preflight: { rows: 3, pictures: 3, error_rows: 0 } },
      quota: { renders: 3, used: 0, fits: true, overage: 0 },
    });
    expect(ready.preflight?.columns).toMatchObject([
      { name: "city", kind: "text" },
      { name: "people", kind: "number" },
      { name: "share", kind: "number", symbol: "%" },
    ]);
    expect(ready.preflight?.placeholders[0]).toEqual({ column: "city", places: ["title"] });
    const preview = await askWith(key.token, pathOf(ready.preflight?.previews[0]?.url ?? ""));
    expect(preview.headers.get("content-type")).toBe("image/svg+xml");
    expect(await usedBy(key)).toEqual({ renders: 0, reserved: 0 });

    expect((await steer(key, ready.id, "start")).state).toBe("running");
    expect(await usedBy(key)).toEqual({ renders: 0, reserved: 3 });
    await workOff();

    const done = await readBatch(key, ready.id);
    expect(done).toMatchObject({ state: "completed", counts: { total: 3, drawn: 3, failed: 0, pending: 0 } });
    expect(await usedBy(key)).toEqual({ renders: 3, reserved: 0 });

    const zip = await askWith(key.token, pathOf(done.urls.zip));
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["0001-Pune.png", "0002-Indore.png", "0003-नागपुर.png", "results.csv"]);
    expect(files["0001-Pune.png"]?.subarray(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    expect((await ask(done.links?.zip ?? "")).status).toBe(200);
    expect((await ask((done.links?.zip ?? "").replace("sig=", "sig=x"))).status).toBe(403);

    const { items } = await (await askWith(key.token, pathOf(done.urls.items))).json<{
      items: { url: string; infographic: string }[];
    }>();
    expect((await ask(items[0]?.url ?? "")).headers.get("content-type")).toBe("image/png");
    expect((await askWith(key.token, `/v1/infographics/${items[0]?.infographic}`)).status).toBe(200);
  });

  it("has one look where none is named, with room for the longest row, and another where one is", async () => {
    const key = await newKey();
    const table = "city,people,note\nPune,7,By the river\nSurat,5,Diamonds and an orchard of mangoes\nIndore,3,Food\n";
    const designsOf = async (id: string) => {
      await workOff();
      const rows = env.DB.prepare(
        "select distinct template, theme from infographics where id in (select infographic_id from batch_items where batch_id = ?)",
      );
      return (await rows.bind(id).all()).results;
    };
    const batch = await started(key, table, {});
    expect(batch.preflight?.previews.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(await designsOf(batch.id)).toEqual([batch.preflight?.look]);
    const named = await started(key, table, { query: { theme: "marigold" } });
    expect(await designsOf(named.id)).toEqual([{ template: named.preflight?.look?.template, theme: "marigold" }]);
  });

  it("makes one picture of each group of rows", async () => {
    const key = await newKey();
    const table = `region,year,exports\n${["North", "South"].flatMap((region) => [2023, 2024, 2025].map((year) => `${region},${year},${year % 7}`)).join("\n")}`;
    const batch = await started(key, table, { query: { group_by: "region", format: "svg" } });
    expect(batch.counts.total).toBe(2);
    await workOff();

    const files = unzipSync(new Uint8Array(await (await askWith(key.token, pathOf(batch.urls.zip))).arrayBuffer()));
    expect(Object.keys(files)).toEqual(["0001-North.svg", "0002-South.svg", "results.csv"]);
    expect(new TextDecoder().decode(files["0001-North.svg"])).toContain("North");
  });

  it("draws the rows that it can, and tells row, column and reason of the others, without anything that would run", async () => {
    const key = await newKey();
    const table = "city,people\nPune,5\n=cmd|' /C calc'!A0,n/a\nIndore,\nSurat,8\n";
    const ready = await batchIn(await sendTable(key, table, { spec: bigFigure }));
    expect(ready.preflight).toMatchObject({
      error_rows: 2,
      errors: [
        { row: 3, column: "people" },
        { row: 4, column: "people", message: "is empty" },
      ],
    });
    expect(ready.preflight?.warnings.join()).toContain("n/a");
    expect(ready.quota?.renders).toBe(2);

    await steer(key, ready.id, "start");
    await workOff();

    const done = await readBatch(key, ready.id);
    expect(done).toMatchObject({ state: "completed", counts: { drawn: 2, failed: 2 } });
    expect(await usedBy(key)).toEqual({ renders: 2, reserved: 0 });
    const errors = await textOf(key, pathOf(done.urls.errors));
    expect(errors).toContain("3,people,invalid_row,");
    const results = await textOf(key, pathOf(done.urls.results));
    expect(results).toContain("'=cmd|");
    expect(results).not.toMatch(/(^|,)"?=/m);
  });

  it("rests while it is paused, and goes on from there", async () => {
    const key = await newKey();
    const { id } = await started(key, numbered(12));
    await workOff(4);
    const told = vi.spyOn(compose(env).batch.progress, "publish");
    await steer(key, id, "pause");
    expect(told.mock.lastCall).toMatchObject([id, { state: "paused" }]);
    told.mockRestore();
    await steer(key, id, "pause");
    await workOff();
    const paused = await readBatch(key, id);
    expect(paused.state).toBe("paused");
    expect(paused.counts.pending).toBeGreaterThan(5);

    await steer(key, id, "resume");
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { drawn: 12 } });
  });

  it("keeps what is drawn when it is cancelled, charges nothing else, and is cancelled once", async () => {
    const key = await newKey();
    const { id } = await started(key, numbered(12));
    await workOff(5);
    const drawn = (await readBatch(key, id)).counts.drawn;
    const first = await steer(key, id, "cancel");
    const second = await steer(key, id, "cancel");
    await workOff();

    expect(drawn).toBeGreaterThan(0);
    expect(second.counts).toEqual(first.counts);
    expect(await readBatch(key, id)).toMatchObject({
      state: "cancelled",
      counts: { drawn, cancelled: 12 - drawn, pending: 0 },
    });
    expect(await usedBy(key)).toEqual({ renders: drawn, reserved: 0 });
    expect((await askWith(key.token, `/v1/batches/${id}/resume`, { method: "POST" })).status).toBe(409);
  });

  it("tries only its failed rows again", async () => {
    const key = await newKey();
    const { id } = await started(key, "city,people\nPune,5\nऍ\u{1F9FF}\u{13000},6\n");
    await workOff();
    const failed = await readBatch(key, id);
    expect(failed.counts).toMatchObject({ drawn: 1, failed: 1 });
    expect(await usedBy(key)).toEqual({ renders: 1, reserved: 0 });

    expect((await steer(key, id, "retry")).counts).toMatchObject({ failed: 0, pending: 1 });
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { drawn: 1, failed: 1 } });
    expect(await usedBy(key)).toEqual({ renders: 1, reserved: 0 });
  });

  it("is begun by one of many who start it at once, and by none that comes when it is over", async () => {
    const key = await newKey();
    const { id } = await batchIn(await sendTable(key, cities, { spec: bigFigure }));
    await Promise.all(Array.from({ length: 4 }, () => steer(key, id, "start")));
    const jobs = (kind: string) =>
      env.DB.prepare("select count(*) as n from jobs where bundle = ? and kind = ?").bind(id, kind).first<{ n: number }>();
    expect(await jobs("batch.expand")).toEqual({ n: 1 });
    await workOff();

    const { batch } = compose(env);
    const entry = { orgId: key.orgId, at: instant(Date.now()), actor: "test", action: "batch.started", target: id };
    const also = (onlyIf: Condition) =>
      enqueueJobs(batch.jobs, [{ orgId: key.orgId, plan: "pro", kind: "batch.item", subject: `${id}:1`, bundle: id }], onlyIf);
    const { n } = (await jobs("batch.item")) ?? { n: 0 };
    expect(await batch.batches.move(id as BatchId, { from: ["ready"], set: { state: "running" }, entry, also })).toBe(false);
    expect(await jobs("batch.item")).toEqual({ n });
  });

  it.each([
    ["is cancelled", async (key: SeededKey, id: string) => void (await steer(key, id, "cancel"))],
    [
      "is over",
      async (key: SeededKey, id: string) => {
        await steer(key, id, "start");
        await workOff();
      },
    ],
  ])("keeps nothing set aside for a start that comes when it %s", async (_, before) => {
    const key = await newKey();
    const { id } = await batchIn(await sendTable(key, `${cities}ऍ\u{1F9FF}\u{13000},6,1%\n`, { spec: bigFigure }));
    const deps = { ...compose(env), stopwatch: startStopwatch() };
    const stale = await deps.batch.batches.read(id as BatchId);
    if (!stale) throw new Error("It is there.");
    await before(key, id);

    await startBatch(deps, "test", stale).catch((error) => expect(error).toMatchObject({ code: "wrong_state" }));
    expect(await usedBy(key)).toMatchObject({ reserved: 0 });
  });

  it("keeps what is set aside for it where another start comes too late", async () => {
    const key = await newKey();
    const { id } = await batchIn(await sendTable(key, cities, { spec: bigFigure }));
    const deps = { ...compose(env), stopwatch: startStopwatch() };
    const stale = await deps.batch.batches.read(id as BatchId);
    if (!stale) throw new Error("It is there.");
    await steer(key, id, "start");
    const { reserved } = await usedBy(key);
    expect(reserved).toBeGreaterThan(0);

    await startBatch(deps, "test", stale);
    expect(await usedBy(key)).toMatchObject({ reserved });
  });

  it("is taken up again by one of two who try its failed rows again, also where that round is over already", async () => {
    const key = await newKey();
    const { id } = await batchIn(await sendTable(key, cities, { spec: bigFigure }));
    await steer(key, id, "start");
    await workOff();
    const fail = () =>
      env.DB.batch([
        env.DB.prepare("update batch_items set state = 'failed', code = 'internal' where batch_id = ? and position = 1").bind(
          id,
        ),
        env.DB.prepare("update batches set drawn = drawn - 1, failed = failed + 1 where id = ?").bind(id),
      ]);
    await fail();
    const deps = { ...compose(env), stopwatch: startStopwatch() };
    const caller = {
      orgId: key.orgId,
      mode: "live",
      plan: "pro",
      by: { kind: "key", keyId: key.id },
      scopes: new Set(),
    } as never;
    const stale = await deps.batch.batches.read(id as BatchId);
    if (!stale) throw new Error("It is there.");
    await steer(key, id, "retry");
    await workOff();
    await fail();

    await retryBatch(deps, caller, stale);
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { failed: 1, pending: 0 } });
  });

  it("says what it costs beyond the plan before anything is charged, in the tiers that it comes to", async () => {
    const key = await newKey("pro");
    const { included } = quotaOf("pro");
    const period = periodOf(instant(Date.now()));
    const requestIds = Array.from({ length: (included ?? 0) - 2 }, (_, index) => `req_${key.orgId}_${index}`);
    await compose(env).usage.meter.reserveAll(
      { orgId: key.orgId, mode: "live", plan: "pro", by: { kind: "key", keyId: key.id } } as never,
      {
        ...{ requestIds, at: instant(Date.now()), lasts: 600_000 },
      },
    );
    expect((await compose(env).usage.ledger.totals(key.orgId, period)).reserved).toBe(requestIds.length);
    const { quota } = await batchIn(await sendTable(key, numbered(5), { spec: bigFigure }));
    expect(quota).toMatchObject({
      renders: 5,
      overage: 3,
      price: { minor: 600, currency: "INR", text: "₹6.00", tax: "exclusive" },
    });
    const inside = await batchIn(await sendTable(await newKey("pro"), numbered(5), { spec: bigFigure }));
    expect(inside.quota).toMatchObject({ overage: 0, price: null });
  });

  it("isn't begun where the plan has no room for all of it, and sets nothing aside", async () => {
    const key = await newKey("free");
    const ready = await batchIn(await sendTable(key, numbered(60), { spec: bigFigure }));
    expect(ready.quota).toMatchObject({ renders: 60, limit: 50, fits: false });

    const refused = await askWith(key.token, `/v1/batches/${ready.id}/start`, { method: "POST" });
    expect(refused.status).toBe(402);
    expect((await problemOf(refused)).detail).toContain("60 more are needed");
    expect(await usedBy(key)).toEqual({ renders: 0, reserved: 0 });
    expect((await readBatch(key, ready.id)).state).toBe("ready");
  });

  it("is drawn with marks and for nothing by a test key", async () => {
    const key = await newKey("pro", { mode: "test" });
    const { id } = await started(key, numbered(2));
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { drawn: 2 }, quota: null });
    const live = await seedKey(key.orgId);
    expect((await askWith(live.token, `/v1/batches/${id}`)).status).toBe(404);
    expect(await usedBy(live)).toEqual({ renders: 0, reserved: 0 });
  });

  it("is made anew of the same file with another look", async () => {
    const key = await newKey();
    const first = await batchIn(await sendTable(key, cities, { spec: bigFigure }));
    const again = await askWith(key.token, `/v1/batches/${first.id}/rerun`, {
      method: "POST",
      body: { theme: "marigold", size: "square" },
    });
    const second = await batchIn(again);
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ state: "ready", preflight: { rows: 3, spec: { theme: "marigold", size: "square" } } });
  });

  it("is started and made once, however often a client asks", async () => {
    const key = await newKey();
    const headers = {
      "Idempotency-Key": crypto.randomUUID(),
      Authorization: `Bearer ${key.token}`,
      "Content-Type": "text/csv",
    };
    const send = async () => batchIn(await ask("/v1/batches", { method: "POST", body: cities, headers }));
    const [first, second] = [await send(), await send()];
    expect(second.id).toBe(first.id);

    await Promise.all([1, 2, 3].map(() => steer(key, first.id, "start")));
    await workOff();
    expect(await readBatch(key, first.id)).toMatchObject({ state: "completed", counts: { total: 3, drawn: 3 } });
    expect(await usedBy(key)).toEqual({ renders: 3, reserved: 0 });
  });

  it("fails visibly where its file isn't there any more, and gives everything back", async () => {
    const key = await newKey();
    const ready = await batchIn(await sendTable(key, cities, { spec: bigFigure }));
    await env.PICTURES.put(`batches/${key.orgId}/${ready.id}/source`, `${cities}Surat,1,1%\n`);
    await steer(key, ready.id, "start");
    await workOff();
    expect(await readBatch(key, ready.id)).toMatchObject({
      state: "failed",
      problem: { code: "conflict" },
      counts: { drawn: 0 },
    });
    expect(await usedBy(key)).toEqual({ renders: 0, reserved: 0 });
  });

  it("tells who listens what they have missed", async () => {
    const key = await newKey();
    const { id } = await started(key, numbered(3));
    await workOff();
    const all = await textOf(key, `/v1/batches/${id}/events`);
    expect(all.match(/^event: item$/gm)).toHaveLength(3);
    expect(all).toMatch(/event: progress\ndata: \{"state":"completed"/);

    const ids = Array.from(all.matchAll(/^id: (\d+)\nevent: item$/gm), ([, number]) => number);
    const rest = await askWith(key.token, `/v1/batches/${id}/events`, { headers: { "Last-Event-ID": ids[1] ?? "" } });
    expect((await rest.text()).match(/^event: item$/gm)).toHaveLength(1);
  });

  it("is listed with the others of its organization, the newest first", async () => {
    const key = await newKey();
    const ids = [];
    for (const name of ["One", "Two"]) ids.push((await batchIn(await sendTable(key, cities, { query: { name } }))).id);
    const list = async (query: string) => {
      const { batches } = await (await askWith(key.token, `/v1/batches?${query}`)).json<{ batches: { id: string }[] }>();
      return batches.map((batch) => batch.id);
    };
    expect(new Set(await list(""))).toEqual(new Set(ids));
    expect(await list("state=running")).toEqual([]);
    await env.DB.prepare("update batches set created_at = 1 where org_id = ?").bind(key.orgId).run();
    const read = async (query: string) => (await askWith(key.token, `/v1/batches?limit=1&${query}`)).json<Page>();
    type Page = { batches: { id: string }[]; next?: string };
    const first = await read("");
    const second = await read(`after=${first.next}`);
    const third = await read(`after=${second.next}`);
    expect(new Set([first, second].map(({ batches: [batch] }) => batch?.id))).toEqual(new Set(ids));
    expect(third).toEqual({ batches: [] });
  });
});

describe("a table of long rows", () => {
  const long = (rows: number, length: number) =>
    `city,people,note\n${Array.from({ length: rows }, (_, row) => `City ${row},${row + 1},${"न".repeat(length)}`).join("\n")}`;

  it("is drawn, though a page of them is more than the database takes at once", async () => {
    const key = await newKey();
    const added = vi.spyOn(compose(env).batch.items, "add");
    const { id } = await started(key, long(15, 50_000));
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { total: 15, drawn: 15 } });
    // The local database takes more than D1 does.
    const sizes = added.mock.calls.map(([, items]) => new TextEncoder().encode(JSON.stringify(items)).length);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    added.mockRestore();
  });

  it("has rows that can't be drawn where one alone is more than it takes", async () => {
    const key = await newKey();
    const { id, preflight } = await started(key, `${long(1, 5)}\n${long(1, 200_000).split("\n")[1]}`);
    expect(preflight?.errors).toMatchObject([{ row: 3, message: expect.stringContaining("bytes; a picture is made of") }]);
    await workOff();
    expect(await readBatch(key, id)).toMatchObject({ state: "completed", counts: { drawn: 1, failed: 1 } });
  });

  it("has failed visibly, and is charged nothing, where it can't be expanded however often that is tried", async () => {
    const key = await newKey();
    const { id } = await started(key, cities);
    await env.DB.prepare("update jobs set state = 'dead', last_error = 'no room' where bundle = ? and kind = 'batch.expand'")
      .bind(id)
      .run();
    await scheduled(createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }), env);
    expect(await readBatch(key, id)).toMatchObject({ state: "failed", problem: { code: "internal" }, counts: { drawn: 0 } });
    expect(await usedBy(key)).toEqual({ renders: 0, reserved: 0 });
  });
});

describe("a file", () => {
  it.each([
    ["text/tab-separated-values", cities.replaceAll('"74,00,000"', "7400000").replaceAll(",", "\t"), "tsv"],
    [
      "application/x-ndjson",
      '{"city":"Pune","people":5}\n{"city":"Indore","people":6}\n{"city":"Surat","people":7}\n',
      "jsonl",
    ],
    ["application/octet-stream", cities, "csv"],
  ])("of type %s is read", async (type, table, name) => {
    const batch = await batchIn(await sendTable(await newKey(), table, { type, query: { file: `cities.${name}` } }));
    expect(batch).toMatchObject({ state: "ready", file: { type: name }, preflight: { rows: 3 } });
  });

  it("that is a workbook is read from the sheet that is wished for", async () => {
    const rows = [
      ["city", "people"],
      ["Pune", 7_400_000],
    ];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Other",
          rows: [
            ["x", "y"],
            ["a", 1],
          ],
        },
        { name: "Cities", rows },
      ],
    });
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const batch = await batchIn(await sendTable(await newKey(), bytes.slice(), { type, query: { sheet: "Cities" } }));
    expect(batch).toMatchObject({ state: "ready", preflight: { sheet: "Cities", sheets: ["Other", "Cities"], rows: 1 } });
  });

  it("comes in parts, in any order, and goes on where it broke off", async () => {
    const key = await newKey();
    const rows = 5_200;
    const table = `city,people,note\n${Array.from({ length: rows }, (_, row) => `City ${row},${row},${"x".repeat(1_650)}`).join("\n")}`;
    const opened = await batchIn(
      await askWith(key.token, "/v1/batches", { method: "POST", body: { file: "large.csv", spec: bigFigure } }),
    );
    const size = opened.upload?.part_bytes ?? 0;
    const put = (number: number) =>
      ask(`/v1/batches/${opened.id}/parts/${number}`, {
        ...{ method: "PUT", body: table.slice((number - 1) * size, number * size) },
        headers: { Authorization: `Bearer ${key.token}`, "Content-Type": "application/octet-stream" },
      });
    expect((await put(2)).status).toBe(204);
    const early = await askWith(key.token, `/v1/batches/${opened.id}/complete`, { method: "POST" });
    expect((await problemOf(early)).detail).toContain("Part 1 is missing");
    expect((await put(1)).status).toBe(204);
    expect((await readBatch(key, opened.id)).upload?.parts.toSorted()).toEqual([1, 2]);

    const done = await batchIn(await askWith(key.token, `/v1/batches/${opened.id}/complete`, { method: "POST" }), 200);
    expect(done).toMatchObject({ state: "ready", file: { bytes: table.length }, preflight: { rows } });
    expect((await put(1)).status).toBe(409);
  });

  it("in parts is put together where the first try died: before it was noted, or before it was looked at", async () => {
    const key = await newKey();
    const upload = async () => {
      const opened = await askWith(key.token, "/v1/batches", { method: "POST", body: { file: "cities.csv" } });
      const { id } = await batchIn(opened);
      const part = { method: "PUT", body: cities, headers: { "Content-Type": "application/octet-stream" } };
      expect((await askWith(key.token, `/v1/batches/${id}/parts/1`, part)).status).toBe(204);
      const row = await env.DB.prepare("select source from batches where id = ?").bind(id).first<{ source: string }>();
      return { id, source: JSON.parse(row?.source ?? "") };
    };
    const complete = async (id: string) =>
      batchIn(await askWith(key.token, `/v1/batches/${id}/complete`, { method: "POST" }), 200);

    const first = await upload();
    const { etag } = first.source.upload.parts.p1;
    const unnoted = env.PICTURES.resumeMultipartUpload(first.source.key, first.source.upload.id);
    await unnoted.complete([{ partNumber: 1, etag }]);
    expect(await complete(first.id)).toMatchObject({ state: "ready", preflight: { rows: 3 } });

    const second = await upload();
    await complete(second.id);
    await env.DB.prepare("update batches set state = 'uploading', report = null where id = ?").bind(second.id).run();
    expect(await complete(second.id)).toMatchObject({ state: "ready", preflight: { rows: 3 } });
  });

  it.each([
    ["no header", "1,2\n3,4\n", "has no header"],
    ["columns of one name", "city,City\nPune,5\n", "columns of one name"],
    ["only a header", "city,people\n", "no rows"],
    ["nothing to draw", "city,people\nPune,n/a\n", "No row can be drawn"],
  ])("with %s is refused with the reason, and can't be started", async (_, table, words) => {
    const key = await newKey();
    const batch = await batchIn(await sendTable(key, table, { spec: bigFigure }));
    expect(batch.state).toBe("refused");
    expect(batch.problem?.message).toContain(words);
    expect((await askWith(key.token, `/v1/batches/${batch.id}/start`, { method: "POST" })).status).toBe(409);
  });

  it("with placeholders that are no columns is refused, and is ready with another spec", async () => {
    const key = await newKey();
    const batch = await batchIn(await sendTable(key, cities, { spec: { ...bigFigure, title: "{{citty}}" } }));
    expect(batch.problem).toMatchObject({ code: "invalid_spec" });
    expect(batch.problem?.message).toContain("did you mean {{city}}");
    const changed = await askWith(key.token, `/v1/batches/${batch.id}`, { method: "PATCH", body: { spec: bigFigure } });
    expect(await batchIn(changed, 200)).toMatchObject({ state: "ready", problem: null });
  });

  it.each<[string, BodyInit, string, number]>([
    ["a type that is none", "x", "image/png", 415],
    ["nothing", "", "text/csv", 201],
    ["more than the plan takes", "a,b\n".repeat(1_500_000), "text/csv", 413],
    ["an option that there isn't", "a,b\nx,1", "text/csv?nonsense=1", 422],
  ])("with %s is answered by name", async (_, body, type, status) => {
    const key = await newKey("free");
    const [mediaType = "", query = ""] = type.split("?");
    const response = await sendTable(key, body, { type: mediaType, query: Object.fromEntries(new URLSearchParams(query)) });
    expect(response.status).toBe(status);
    const { objects } = await env.PICTURES.list({ prefix: `batches/${key.orgId}/` });
    expect(objects).toHaveLength(status === 201 ? 1 : 0);
  });

  it("of more rows than the plan takes is refused by the row", async () => {
    const batch = await batchIn(await sendTable(await newKey("free"), numbered(101)));
    expect(batch).toMatchObject({ state: "refused", problem: { code: "limit_exceeded", issues: [{ path: "row 102" }] } });
  });
});
