import { categoryName } from "./label.ts";
import { cellOf, withUnit } from "./quantities.ts";
import type { Outline, Reading, Stat } from "./reading.ts";
import { columnsOf } from "./table.ts";
import { tableView } from "./table-view.ts";

const mostStats = 6;
const mostFigures = 40;

/** "Revenue, ₹5 Cr", "Users, 12,000": a list of key figures, each in its own unit. */
export function outlineFigures(reading: Reading): Outline | undefined {
  const { table } = reading;
  const [figures] = columnsOf(table, "figures");
  const [name] = columnsOf(table, "category");
  if (!figures || !name || table.lines.length > mostFigures) return undefined;
  const stats = figures.values.flatMap((figure, row): Stat[] => {
    const label = name.values[row] ?? null;
    const source = { kind: "cell" as const, row: table.lines[row] ?? 1, column: figures.header };
    return figure && label !== null
      ? [{ label: categoryName(label), figure: withUnit({ value: figure.value, source }, figure.unit) }]
      : [];
  });
  return outlineOf(reading, reading.phrases.keyFigures, stats);
}

/** One row of many numbers. */
export function outlineSingleRow(reading: Reading): Outline | undefined {
  const { table } = reading;
  const measures = columnsOf(table, "measure");
  const [main] = measures;
  if (table.lines.length !== 1 || !main) return undefined;
  const stats = measures.flatMap((measure): Stat[] => {
    const figure = cellOf(table, measure, 0);
    return figure ? [{ label: measure.label, figure: withUnit(figure, measure.unit) }] : [];
  });
  const named = columnsOf(table, "category")[0]?.values[0];
  return outlineOf(reading, named ?? reading.phrases.keyFigures, stats);
}

function outlineOf(reading: Reading, topic: string, stats: Stat[]): Outline | undefined {
  if (stats.length === 0) return undefined;
  const table =
    stats.length > mostStats || stats.length < reading.table.lines.length ? tableView(reading, mostFigures) : undefined;
  return { topic, stats: stats.slice(0, mostStats), views: table ? [table] : [] };
}
