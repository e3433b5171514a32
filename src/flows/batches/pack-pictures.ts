import { downloadZip } from "client-zip";
import { type Batch, type BatchItem, csvHead, csvLines, keptDaysOf } from "../../batches/index.ts";
import type { InfographicRepository, PictureFormat } from "../../infographics/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { linkedPath } from "../read-linked-picture.ts";
import { type ReadPictureDeps, readPicture } from "../read-picture.ts";
import type { BatchDeps } from "./batch-deps.ts";

const page = 200;

type Deps = Omit<ReadPictureDeps, "infographics"> &
  Pick<BatchDeps, "batch"> & { infographics: Pick<InfographicRepository, "find"> };
type Links = { signLink(path: string): Promise<{ path: string }> };

export const formatOf = ({ options: { format, scale } }: Pick<Batch, "options">): PictureFormat =>
  format === "svg" ? { type: "svg" } : { type: "png", scale };

/** `0007-pune.png`: in the order of the file, and no two alike. */
export const pictureName = ({ position, name }: Pick<BatchItem, "position" | "name">, type: string): string =>
  `${String(position).padStart(4, "0")}${name === "" ? "" : `-${name}`}.${type}`;

/** Every picture and the tables of results and errors, one after the other from storage: never more than one is held. */
export function packPictures(deps: Deps, batch: Batch, linkOf: Linking): ReadableStream<Uint8Array> {
  const { body } = downloadZip(files(deps, batch, linkOf), { buffersAreUTF8: true });
  if (!body) throw new Error("There is no stream of the archive.");
  return body;
}

async function* files(deps: Deps, batch: Batch, linkOf: Linking) {
  const lastModified = new Date(batch.endedAt ?? batch.createdAt);
  const { type } = batch.options.format === "svg" ? { type: "svg" } : { type: "png" };
  for await (const item of drawnItems(deps, batch)) {
    const input = await readItemPicture(deps, batch, item);
    if (input) yield { name: pictureName(item, type), input, lastModified };
  }
  yield { name: "results.csv", input: streamOf(resultLines(deps, batch, linkOf)), lastModified };
  if (batch.failed > 0) yield { name: "errors.csv", input: streamOf(errorLines(deps, batch)), lastModified };
}

/** Drawn again where storage doesn't have it any more. */
async function readItemPicture(deps: Deps, batch: Batch, { contentKey, infographicId }: BatchItem) {
  if (contentKey === null || infographicId === null) return undefined;
  const format = formatOf(batch);
  const stored = await deps.pictures.find(contentKey, format);
  if (stored) return stored;
  const infographic = await deps.infographics.find(batch, infographicId);
  return infographic && (await readPicture(deps, { infographic, format })).body;
}

/** The whole address of a path, signed. */
export type Linking = (path: string) => Promise<string>;

export const linking =
  (links: Links, url: string): Linking =>
  async (path) =>
    new URL((await links.signLink(path)).path, url).href;

/** A line for each item that is drawn or has failed, with the cells it was made of. */
export async function* resultLines(deps: Pick<BatchDeps, "batch">, batch: Batch, linkOf: Linking): AsyncGenerator<string> {
  const columns =
    batch.options.group_by === undefined ? (batch.report?.columns.map(({ name }) => name) ?? []) : [batch.options.group_by];
  yield csvHead(["row", "status", "infographic", "file", "url", "reason", ...columns]);
  for await (const items of pages(deps, batch, ["drawn", "failed", "cancelled"])) {
    const lines = await Promise.all(items.map((item) => resultLine(batch, item, { linkOf, columns: columns.length })));
    yield csvLines(lines);
  }
}

async function resultLine(batch: Batch, item: BatchItem, { linkOf, columns }: { linkOf: Linking; columns: number }) {
  const { infographicId, contentKey, content } = item;
  const { format } = batch.options;
  const path = infographicId && contentKey ? linkedPath({ id: infographicId, contentKey }, format) : undefined;
  const file = item.state === "drawn" ? pictureName(item, format) : "";
  const cells =
    content.kind === "row" ? Array.from({ length: columns }, (_, index) => content.cells[index]?.text ?? "") : [content.title];
  return [item.row, item.state, infographicId ?? "", file, path ? await linkOf(path) : "", item.message ?? "", ...cells];
}

export async function* errorLines(deps: Pick<BatchDeps, "batch">, batch: Batch): AsyncGenerator<string> {
  yield csvHead(["row", "column", "code", "reason"]);
  for await (const items of pages(deps, batch, ["failed"]))
    yield csvLines(items.map(({ row, column, code, message }) => [row, column ?? "", code ?? "", message ?? ""]));
}

export function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* drawnItems(deps: Pick<BatchDeps, "batch">, batch: Batch): AsyncGenerator<BatchItem> {
  for await (const items of pages(deps, batch, ["drawn"])) yield* items;
}

async function* pages(
  { batch: { items } }: Pick<BatchDeps, "batch">,
  { id }: Batch,
  states: BatchItem["state"][],
): AsyncGenerator<BatchItem[]> {
  for (let after = 0; ; ) {
    const some = await items.list(id, { states, after, limit: page });
    if (some.length === 0) return;
    yield some;
    after = some.at(-1)?.position ?? Number.MAX_SAFE_INTEGER;
  }
}

/** Throws AppError `wrong_state` where its rows are removed. */
export function requireKept({ state, plan }: Batch): void {
  if (state !== "expired") return;
  const kept = `Its rows were kept for ${keptDaysOf(plan)} days.`;
  throw new AppError("wrong_state", `The batch has expired. ${kept} Its pictures stay under /v1/infographics.`);
}

/** Throws AppError `wrong_state` where nothing is drawn yet. */
export function requireDrawn({ drawn, state }: Batch): void {
  if (drawn === 0) throw new AppError("wrong_state", `The batch is ${state} and nothing of it is drawn yet.`);
}
