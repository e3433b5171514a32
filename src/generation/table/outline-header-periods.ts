import type { Quantity } from "../../infographic/index.ts";
import { chooseSeries } from "./choose-series.ts";
import { categoryName, midSentence } from "./label.ts";
import { labelOf, type Moment } from "./moments.ts";
import { entityOf } from "./outline-groups.ts";
import { dialects, type Period, readPeriod } from "./period.ts";
import { cellOf } from "./quantities.ts";
import { rankingView } from "./ranking-view.ts";
import type { Outline, Reading } from "./reading.ts";
import { shareView } from "./share-view.ts";
import { type Aside, type Category, columnsOf, type Measure } from "./table.ts";
import { smallTableView } from "./table-view.ts";
import type { Trend } from "./trend.ts";
import { trendStats, trendView } from "./trend-view.ts";

const fewestPeriods = 3;
/** Then and now are enough for a table of nothing else, with several names to follow from one to the other. */
const fewestFollowed = 3;

/** "State, 2019, 2020, 2021": time runs along the header. The subject of the table names the figures. */
export function outlineHeaderPeriods(reading: Reading): Outline | undefined {
  const { table, phrases } = reading;
  const measures = columnsOf(table, "measure");
  const thenAndNow = measures.length === 2 && table.lines.length >= fewestFollowed;
  const dated = datedMeasures(measures, thenAndNow ? 2 : fewestPeriods);
  const entity = entityOf(table);
  const latest = dated.at(-1);
  if (!entity || !latest) return undefined;

  const label = reading.subject ?? phrases.value;
  const trend = trendOf(reading, { entity, dated, label });
  const rows = table.lines.map((_, row) => row);
  const measure: Measure = { ...latest.measure, label };
  const during = phrases.during(labelOf(latest.period, reading.locale), latest.period.grain);
  const comparison = { category: entity, measure, rows, during };
  const views = [
    trendView(reading, trend),
    rankingView(reading, comparison),
    shareView(reading, comparison),
    smallTableView(reading),
  ];
  const span = phrases.span({ from: trend.moments[0]?.label ?? "", to: trend.moments.at(-1)?.label ?? "" });
  const topic = phrases.by(label, midSentence(entity.label));
  return { topic, stats: trendStats(reading, trend), views: views.filter((view) => view !== undefined), span };
}

type Dated = { measure: Measure; period: Period };

function datedMeasures(measures: readonly Measure[], fewest: number): Dated[] {
  for (const dialect of Object.values(dialects)) {
    const dated = measures.flatMap((measure) => {
      const period = readPeriod(measure.header, dialect);
      return period ? [{ measure, period }] : [];
    });
    if (dated.length >= fewest) return dated.sort((a, b) => a.period.at - b.period.at);
  }
  return [];
}

function trendOf(
  { table, locale }: Reading,
  request: { entity: Category | Aside; dated: readonly Dated[]; label: string },
): Trend {
  const { entity, dated, label } = request;
  const [first] = dated;
  const moments: Moment[] = dated.map(({ period }) => ({ at: period.at, label: labelOf(period, locale), rows: [] }));
  const all = entity.values.flatMap((name, row) => {
    const figures = dated.map(({ measure }): Quantity | null => cellOf(table, measure, row));
    return name === null ? [] : [{ name: categoryName(name), figures }];
  });
  return {
    measure: { label, adds: "level", ...(first?.measure.unit && { unit: first.measure.unit }) },
    period: { label: entity.label, grain: first?.period.grain ?? "year" },
    moments,
    series: chooseSeries(all, "series"),
    comparable: true,
    summed: false,
    available: all.length,
    selection: "series",
  };
}
