import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { readStorage } from "../audit/read-storage.ts";
import { hasTable } from "../audit/with-databases.ts";
import type { SentBatch } from "./send-batch.ts";

export type BatchAudit = {
  drawn: number;
  charged: number;
  /** Jobs that were taken up more than once, and how often all were taken up. */
  repeated: number;
  runs: number;
  faults: string[];
};

type Row = Record<string, SQLOutputValue>;

/** Each row that can be drawn is one infographic and one render, each other one is failed with its reason, and nothing is left over. */
export function auditBatches(databases: DatabaseSync[], sent: readonly SentBatch[]): BatchAudit {
  const main = databases.find((database) => hasTable(database, "batch_items"));
  if (!main) throw new Error("There is no database with batches.");
  const storage = readStorage(databases);
  const jobs = main.prepare("select state, attempts from jobs where kind = 'batch.item'").all();
  const committed = storage.counted.filter(({ commits }) => commits > 0);

  const faults = [
    ...storage.damage,
    ...storage.differences,
    ...sent.flatMap((batch) => faultsOfBatch(main, batch)),
    ...faultsOfInfographics(storage.infographics, sent),
    ...committed
      .filter(({ commits, renders }) => commits !== 1 || renders !== 1)
      .map(({ requestId, commits }) => `${requestId} is charged ${commits} times`),
    ...faultsOfCharges(
      main,
      committed.map(({ requestId }) => requestId),
    ),
    ...(storage.open.size > 0 ? [`${storage.open.size} renders are still set aside`] : []),
    ...jobs
      .filter(({ state }) => state === "queued" || state === "running" || state === "dead")
      .map(({ state }) => `A job is ${state}`),
    ...faultsOfPictures(main, storage.pictures),
  ];
  return {
    drawn: storage.infographics.length,
    charged: committed.length,
    repeated: jobs.filter(({ attempts }) => Number(attempts) > 1).length,
    runs: jobs.reduce((sum, { attempts }) => sum + Number(attempts), 0),
    faults,
  };
}

function faultsOfBatch(main: DatabaseSync, { id, titles, wrong }: SentBatch): string[] {
  const batch = main.prepare("select * from batches where id = ?").get(id) ?? {};
  const items = main.prepare("select * from batch_items where batch_id = ? order by position").all(id);
  const counts = (state: string) => items.filter((item) => item.state === state).length;
  const total = titles.length + wrong;
  return [
    ...(batch.state === "completed" ? [] : [`${id} is ${batch.state}`]),
    ...(items.length === total ? [] : [`${id} has ${items.length} items for ${total} rows`]),
    ...(counts("drawn") === titles.length ? [] : [`${counts("drawn")} rows of ${id} are drawn instead of ${titles.length}`]),
    ...(counts("failed") === wrong ? [] : [`${counts("failed")} rows of ${id} failed instead of ${wrong}`]),
    ...(batch.drawn === titles.length && batch.failed === wrong
      ? []
      : [`${id} counts ${batch.drawn} drawn and ${batch.failed} failed`]),
    ...items
      .filter(({ state, message }) => state === "failed" && !message)
      .map(({ row }) => `Row ${row} failed without a reason`),
  ];
}

function faultsOfInfographics(infographics: readonly { title: string; orgId: string }[], sent: readonly SentBatch[]): string[] {
  const byTitle = Map.groupBy(infographics, ({ title }) => title);
  const wanted = new Map(sent.flatMap(({ titles, tenant }) => titles.map((title) => [title, tenant.orgId] as const)));
  return [
    ...[...wanted].flatMap(([title, orgId]) => {
      const made = byTitle.get(title) ?? [];
      if (made.length !== 1) return [`${title} was made ${made.length} times`];
      return made[0]?.orgId === orgId ? [] : [`${title} is with ${made[0]?.orgId}`];
    }),
    ...[...byTitle.keys()].filter((title) => !wanted.has(title)).map((title) => `${title} was never asked for`),
  ];
}

/** What is charged are the rows that are drawn, and no others: both ids end alike. */
function faultsOfCharges(main: DatabaseSync, requestIds: readonly string[]): string[] {
  const drawn = new Set(idsOf(main.prepare("select infographic_id as id from batch_items where state = 'drawn'").all()));
  const charged = new Set(requestIds.map((id) => id.replace(/^[^_]*/, "inf")));
  return [
    ...[...drawn].filter((id) => !charged.has(id)).map((id) => `${id} isn't charged`),
    ...[...charged].filter((id) => !drawn.has(id)).map((id) => `${id} is charged and isn't drawn`),
  ];
}

function faultsOfPictures(main: DatabaseSync, pictures: ReadonlySet<string>): string[] {
  const keys = main.prepare("select content_key as id from batch_items where state = 'drawn'").all();
  return idsOf(keys)
    .filter((key) => !pictures.has(`png/${key}@1`))
    .map((key) => `${key} has no picture`);
}

const idsOf = (rows: Row[]): string[] => rows.map(({ id }) => String(id));
