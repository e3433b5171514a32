import { InfographicSpec, type Warning } from "../infographic/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { PlanDraft } from "./plan.ts";
import { blankRepeated } from "./table/blank-repeated.ts";
import { chooseOutline } from "./table/choose-outline.ts";
import { composeSpec } from "./table/compose-spec.ts";
import { phrasesFor } from "./table/phrases.ts";
import { readTable, type TableSource } from "./table/read-table.ts";
import type { Outline } from "./table/reading.ts";
import { typeColumns } from "./table/type-columns.ts";

export type TableRequest = { table: TableSource; title?: string; locale?: string; source?: string };

const defaultLocale = "en-IN";

/**
 * A table to an infographic in which every number says where it came from. Deterministic, without a model.
 * Throws `empty_input`, `invalid_table`, `invalid_json`, `limit_exceeded`, or `invalid_request` for a title, source or
 * locale that a picture can't have.
 */
export function planTable({ table: source, title, locale = defaultLocale, source: credit }: TableRequest): PlanDraft {
  refuseUnfit({ title, locale, source: credit });
  const grid = readTable(source);
  const typed = typeColumns(grid, locale);
  const { table, warnings } = blankRepeated(typed.table);
  const reading = { table, phrases: phrasesFor(locale), locale, subject: title ?? grid.title };

  const outline = chooseOutline(reading);
  const spec = composeSpec(reading, outline, { title, locale, kicker: grid.title, source: credit ?? grid.source });
  return { spec, warnings: [...grid.warnings, ...typed.warnings, ...warnings, ...unplotted(outline)] };
}

function refuseUnfit(words: { title: string | undefined; locale: string; source: string | undefined }): void {
  const given = Object.entries(words).filter(([, value]) => value !== undefined);
  const { shape } = InfographicSpec;
  for (const [path, value] of given) {
    const { error } = shape[path as keyof typeof words].safeParse(value);
    const message = error?.issues[0]?.message;
    if (message) throw new AppError("invalid_request", `The ${path} ${message}.`, [{ path, message }]);
  }
}

function unplotted({ stats, views }: Outline): Warning[] {
  if (stats.length > 0 || views.some(({ block }) => block.type !== "table")) return [];
  const message = "The table has no figures that could be drawn as a chart; its rows are shown as they are.";
  return [{ code: "nothing_to_plot", message }];
}
