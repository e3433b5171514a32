import { type Batch, type BatchReport, checkRow, compileTemplate, type ItemContent, lookOf } from "../../batches/index.ts";
import { InfographicSpec } from "../../infographic/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import {
  type CreateInfographicDeps,
  type InfographicInput,
  type InfographicOptions,
  planInput,
} from "../create-infographic.ts";

type Command = { input: InfographicInput; options: InfographicOptions };

/** What an item asks to be drawn. Throws AppError `invalid_spec` where its row doesn't fit. */
export function itemInput({ options, report }: Pick<Batch, "options" | "report">, content: ItemContent): Command {
  if (content.kind === "group") {
    return {
      input: { kind: "table", table: content.records },
      options: { title: content.title.slice(0, 200), ...report?.look, ...lookOf(options) },
    };
  }
  if (!report) throw new AppError("internal", "The batch was never looked at.");
  const { columns, template } = templateOf(report);
  const { spec, issues } = checkRow(template, columns, content);
  if (spec) return { input: { kind: "spec", spec: { ...report.look, ...spec } }, options: {} };
  const [{ column, message } = { column: "", message: "can't be drawn" }] = issues;
  throw new AppError("invalid_spec", `${column} ${message}`.trim(), [{ path: column, message }]);
}

type Compiled = { columns: string[]; template: ReturnType<typeof compileTemplate> };

const compiled = new WeakMap<BatchReport, Compiled>();

/** Compiled once for a batch, as long as this isolate keeps it. */
function templateOf(report: BatchReport): Compiled {
  const kept = compiled.get(report);
  if (kept) return kept;
  const columns = report.columns.map(({ name }) => name);
  const fresh = { columns, template: compileTemplate(report.spec ?? {}, columns) };
  compiled.set(report, fresh);
  return fresh;
}

/** The same, planned. */
export async function specOfItem(
  deps: Pick<CreateInfographicDeps, "plan" | "stopwatch">,
  batch: Pick<Batch, "options" | "report">,
  content: ItemContent,
): Promise<InfographicSpec> {
  const { input, options } = itemInput(batch, content);
  const { spec } = await planInput(deps, { input, options });
  return InfographicSpec.parse({ ...spec, ...options });
}
