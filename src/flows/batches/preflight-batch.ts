import { type Batch, type BatchReport, detectEncoding, inspectTable, SourceChanged } from "../../batches/index.ts";
import type { InfographicSpec } from "../../infographic/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { keepDrawing } from "../keep-drawing.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { specOfItem } from "./item-input.ts";
import { findKept, inheritedLook } from "./keep-drawn.ts";
import { openBatchTable } from "./open-source.ts";

/**
 * Looks at the whole file and draws up to three pictures of it, marked as previews. Nothing is charged. What can't be
 * read is kept as the reason for which the batch is refused.
 */
export async function preflightBatch(deps: BatchDeps, batch: Batch): Promise<Batch> {
  const changed = await look(deps, batch);
  const change = { ...changed, updatedAt: deps.clock.now() };
  await deps.batch.batches.change(batch.id, ["uploading", "ready", "refused"], change);
  return { ...batch, ...change };
}

async function look(deps: BatchDeps, batch: Batch): Promise<Pick<Batch, "state" | "report" | "problem" | "source" | "total">> {
  let { source } = batch;
  try {
    if (source.type !== "xlsx") {
      const bytes = await deps.batch.files.open(source.key, source.etag ?? undefined);
      if (!bytes) throw new SourceChanged();
      source = { ...source, encoding: await detectEncoding(bytes) };
    }
    const { report, samples } = await inspectTable(() => openBatchTable(deps.batch, { ...batch, source }), batch.options);
    const given = await inheritedLook(deps, { ...batch, report: { ...report, previews: [] } });
    const drawn = await drawPreviews(deps, batch, { report: { ...report, ...(given && { look: given }) }, samples });
    drawn.kept = await findKept(deps, { ...batch, source, report: drawn });
    const problem = drawn.errorRows < drawn.items ? null : noneSound(drawn);
    return { state: problem ? "refused" : "ready", report: drawn, problem, source, total: drawn.items };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, issues } = error;
    return { state: "refused", report: null, problem: { code, message, issues }, source, total: 0 };
  }
}

async function drawPreviews(
  deps: BatchDeps,
  batch: Batch,
  { report, samples }: Awaited<ReturnType<typeof inspectTable>>,
): Promise<BatchReport> {
  const drawn: BatchReport = { ...report, previews: [] };
  for (const { position, row, content } of samples) {
    try {
      const spec = await specOfItem(deps, { ...batch, report: drawn }, content);
      const assets = await deps.resolveAssets(batch, spec);
      const designed = await deps.studio.design(spec, { watermark: true, assets });
      await keepDrawing(deps, designed);
      drawn.previews.push({ position, row, title: designed.spec.title, contentKey: designed.key });
      drawn.look ??= lookFor(batch, designed.spec);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      drawn.warnings.push(`Row ${row} can't be drawn: ${error.message}`);
    }
  }
  drawn.previews.sort((one, other) => one.position - other.position);
  return drawn;
}

/** Groups are planned each for itself, and have one template only where it is named. */
function lookFor({ options }: Batch, { theme = "", template = "" }: InfographicSpec): NonNullable<BatchReport["look"]> {
  return options.group_by === undefined ? { theme, template } : { theme };
}

function noneSound({ errors }: BatchReport): NonNullable<Batch["problem"]> {
  const issues = errors
    .slice(0, 25)
    .map(({ row, column, message }) => ({ path: column ? `row ${row}, ${column}` : `row ${row}`, message }));
  const [first] = issues;
  return { code: "invalid_table", message: `No row can be drawn: ${first?.path} ${first?.message}`, issues };
}
