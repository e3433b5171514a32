import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { detectEncoding } from "../../../src/batches/source/encoding.ts";
import { openTable } from "../../../src/batches/source/open-table.ts";
import type { SourceType } from "../../../src/batches/source/source-type.ts";

/** Reads a file as a batch does, in a process of its own, and tells how that ended, how long it took and what it took at most. */
const [path = "", type = "csv"] = process.argv.slice(2);
const open = async () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
const before = process.resourceUsage().maxRSS;
const from = performance.now();

const outcome = await read().then(
  () => "read",
  (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
);
const megabytes = (process.resourceUsage().maxRSS - before) / 1_024;
console.log(JSON.stringify({ outcome, milliseconds: performance.now() - from, megabytes }));

async function read(): Promise<void> {
  const encoding = type === "xlsx" ? "utf-8" : await detectEncoding(await open());
  const { rows } = await openTable({ type: type as SourceType, open, encoding, mostRows: 10_000 });
  for await (const row of rows) void row;
}
