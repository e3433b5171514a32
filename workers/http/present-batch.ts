import { type Batch, type BatchItem, compileTemplate, expiresAt, progressOf, settled } from "../../src/batches/index.ts";
import type { OveragePrice } from "../../src/billing/index.ts";
import { partBytes } from "../../src/flows/batches/upload-parts.ts";
import { linkedPath } from "../../src/flows/read-linked-picture.ts";
import { formatMoney } from "../../src/kernel/money.ts";
import type { Instant } from "../../src/kernel/time.ts";
import type { LinkSigner } from "../../src/links/index.ts";
import { quotaOf } from "../../src/usage/index.ts";

type Context = { url: string; now: Instant; quota: Needed | null; price: OveragePrice | null; links: LinkSigner };

/** Where signed links of a batch lead. */
export const linkedBatchPath = (id: string, file: string): string => `/v1/batch-files/${id}/${file}`;

export async function presentBatch(batch: Batch, context: Context) {
  const { id, name, state, options, problem, createdAt, startedAt, endedAt } = batch;
  const self = new URL(`/v1/batches/${id}`, context.url).href;
  const { upload, fileName, type, bytes, encoding, origin } = batch.source;
  const rate = progressOf(batch, context.now);
  const uploaded = {
    part_bytes: partBytes,
    parts: Object.values(upload?.parts ?? {}).map(({ number }) => number),
    url: `${self}/parts/{number}`,
  };
  return {
    ...{ id, name, state },
    file: { name: fileName, type, bytes, encoding, url: origin?.url ?? null },
    schedule: batch.scheduleId,
    ...(upload && { upload: uploaded }),
    options: { ...options } as Record<string, unknown>,
    preflight: preflightOf(batch, self),
    quota: context.quota && { ...context.quota, price: context.price && priced(context.price) },
    problem,
    counts: countsOf(batch),
    rate: { per_minute: rate.perMinute, seconds_left: rate.secondsLeft },
    urls: {
      ...{ self, events: `${self}/events`, items: `${self}/items` },
      ...{ results: `${self}/results.csv`, errors: `${self}/errors.csv`, zip: `${self}/pictures.zip` },
    },
    links: await linksOf(batch, context),
    ...{ created_at: iso(createdAt), started_at: orNull(startedAt), ended_at: orNull(endedAt) },
    expires_at: orNull(expiresAt(batch) ?? null),
  };
}

export const presentSummary = (batch: Batch) => ({
  ...{ id: batch.id, name: batch.name, state: batch.state, counts: countsOf(batch) },
  ...{ created_at: iso(batch.createdAt), ended_at: orNull(batch.endedAt) },
});

export async function presentItem(item: BatchItem, { options }: Batch, { links, url }: Pick<Context, "links" | "url">) {
  const { position, row, name, state, infographicId, contentKey, code, column, message } = item;
  const path = infographicId && contentKey ? linkedPath({ id: infographicId, contentKey }, options.format) : undefined;
  const link = path ? new URL((await links.signLink(path)).path, url).href : null;
  return { position, row, name, state, infographic: infographicId, url: link, code, column, message };
}

async function linksOf({ id, drawn, state }: Batch, { links, url }: Context) {
  if (drawn === 0 || state === "expired") return null;
  const signed = (file: string) => links.signLink(linkedBatchPath(id, file));
  const [zip, results] = await Promise.all([signed("pictures.zip"), signed("results.csv")]);
  return { zip: new URL(zip.path, url).href, results: new URL(results.path, url).href, expires_at: iso(zip.expiresAt) };
}

const countsOf = (batch: Batch) => {
  const { total, drawn, failed, cancelled } = batch;
  return { total, drawn, failed, cancelled, pending: Math.max(0, total - settled(batch)) };
};

function preflightOf({ report }: Batch, self: string) {
  if (!report) return null;
  const { rows, items, columns, sheets, sheet, spec, errorRows, errors, warnings, previews, look = null, kept = [] } = report;
  return {
    ...{ rows, pictures: items, kept: kept.length, look, sheets, sheet, spec, error_rows: errorRows, errors, warnings },
    columns: columns.map(({ name, kind, filled, symbol, samples }) => ({ name, kind, filled, symbol, samples })),
    placeholders: spec
      ? placeholdersOf(
          spec,
          columns.map(({ name }) => name),
        )
      : [],
    previews: previews.map(({ row, title }, index) => ({
      number: index + 1,
      row,
      title,
      url: `${self}/previews/${index + 1}`,
    })),
  };
}

function placeholdersOf(spec: Record<string, unknown>, columns: readonly string[]) {
  const { slots } = compileTemplate(spec, columns);
  return columns.map((column) => ({
    column,
    places: slots
      .filter(({ names }) => names.some((name) => name.toLowerCase() === column.toLowerCase()))
      .map(({ path }) => path.join(".")),
  }));
}

type Needed = { renders: number; used: number; included: number | null; limit: number | null; overage: number; fits: boolean };

/** What starting it would take of the plan; null where it can't be started. */
export function quotaFor({ report, plan, mode, state }: Batch, used: number): Needed | null {
  if (!report || state !== "ready") return null;
  const renders = mode === "test" ? 0 : report.items - report.unsound.length - (report.kept?.length ?? 0);
  const { included, limit } = quotaOf(plan);
  const overage = included === null ? 0 : Math.min(renders, Math.max(0, used + renders - included));
  return { renders, used, included, limit, overage, fits: limit === null || used + renders <= limit };
}

const priced = ({ minor, currency, tax }: OveragePrice) => ({
  ...{ minor, currency, tax, text: formatMoney({ minor, currency }) },
});

const iso = (at: Instant): string => new Date(at).toISOString();
const orNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
