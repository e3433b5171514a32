import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { runJob } from "../../src/jobs/index.ts";
import { type JobId, randomId } from "../../src/kernel/ids.ts";
import { compose } from "../../workers/compose.ts";
import { ask } from "./api.ts";
import { askWith, type SeededKey } from "./api-keys.ts";

export type BatchBody = {
  id: string;
  name: string;
  state: string;
  upload?: { part_bytes: number; parts: number[]; url: string };
  file: { name: string; type: string; bytes: number; encoding: string };
  preflight: {
    rows: number;
    pictures: number;
    columns: { name: string; kind: string; symbol: string; samples: string[] }[];
    sheets: string[];
    sheet: string | null;
    placeholders: { column: string; places: string[] }[];
    spec: { title: string; blocks: { type: string }[] };
    errors: { row: number; column: string; message: string }[];
    error_rows: number;
    warnings: string[];
    look: { theme: string; template?: string } | null;
    previews: { number: number; row: number; title: string; url: string }[];
  } | null;
  quota: { renders: number; used: number; limit: number; fits: boolean; overage: number } | null;
  problem: { code: string; message: string; issues: { path: string; message: string }[] } | null;
  counts: { total: number; drawn: number; failed: number; cancelled: number; pending: number };
  rate: { per_minute: number | null; seconds_left: number | null };
  urls: Record<"self" | "events" | "items" | "results" | "errors" | "zip", string>;
  links: { zip: string; results: string } | null;
};

export const bigFigure = {
  title: "{{city}}",
  blocks: [{ type: "stat-row", items: [{ label: "People", figure: { value: "{{people}}" } }] }],
};

type Wish = { type?: string; query?: Record<string, string>; spec?: object };

/** Sends a table as a file; with a spec, as a form. */
export async function sendTable(
  { token }: SeededKey,
  table: BodyInit,
  { type = "text/csv", query = {}, spec }: Wish = {},
): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` };
  if (!spec)
    return ask(`/v1/batches?${new URLSearchParams(query)}`, {
      method: "POST",
      body: table,
      headers: { ...headers, "Content-Type": type },
    });
  const form = new FormData();
  form.set("file", new File([await new Response(table).arrayBuffer()], query.file ?? "table.csv", { type }));
  form.set("options", JSON.stringify({ spec, ...query, file: undefined }));
  return ask("/v1/batches", { method: "POST", body: form, headers });
}

export async function batchIn(response: Response, status = 201): Promise<BatchBody> {
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body as BatchBody;
}

export const readBatch = async ({ token }: SeededKey, id: string): Promise<BatchBody> =>
  batchIn(await askWith(token, `/v1/batches/${id}`), 200);

export const steer = async ({ token }: SeededKey, id: string, verb: string): Promise<BatchBody> =>
  batchIn(await askWith(token, `/v1/batches/${id}/${verb}`, { method: "POST" }), 200);

/** Does the jobs that are in the queue, until there are none; `most` ends sooner. */
export async function workOff(most = Number.POSITIVE_INFINITY): Promise<number> {
  const { jobs } = compose(env);
  let done = 0;
  for (;;) {
    const now = Date.now();
    const query =
      "select id from jobs where state = 'queued' and sent_at is not null and held = 0 and run_after <= ? order by priority desc, rowid";
    const { results } = await env.DB.prepare(query).bind(now).all<{ id: JobId }>();
    if (results.length === 0) return done;
    for (const { id } of results) {
      if (done >= most) return done;
      await runJob(jobs, id);
      done += 1;
    }
  }
}

/** A batch in each state that something can be done in, of which the first alone was really made. */
export async function seedBatches(
  key: SeededKey,
): Promise<Record<"ready" | "running" | "paused" | "completed" | "uploading", string>> {
  const ready = (await batchIn(await sendTable(key, "city,people\nPune,5\n"))).id;
  const copy = async (state: string, drawn: number) => {
    const id = randomId("bat");
    const columns =
      "org_id, mode, name, plan, by, options, source, report, problem, round, cancelled, failed, created_at, updated_at";
    const query = `insert into batches (id, state, drawn, total, started_at, expanded_at, ${columns}) select ?, ?, ?, 1, created_at, created_at, ${columns} from batches where id = ?`;
    await env.DB.prepare(query).bind(id, state, drawn, ready).run();
    return id;
  };
  const upload = await askWith(key.token, "/v1/batches", { method: "POST", body: { file: "cities.csv" } });
  const uploading = (await batchIn(upload)).id;
  const part = { method: "PUT", body: "city,people\nPune,5\n", headers: { "Content-Type": "application/octet-stream" } };
  expect((await askWith(key.token, `/v1/batches/${uploading}/parts/1`, part)).status).toBe(204);
  return {
    ready,
    running: await copy("running", 0),
    paused: await copy("paused", 0),
    completed: await copy("completed", 1),
    uploading,
  };
}
