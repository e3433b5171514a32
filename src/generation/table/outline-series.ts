import { alike, isHomogeneous } from "./alike.ts";
import { calendarView } from "./calendar-view.ts";
import { countView } from "./count-view.ts";
import { groupStats } from "./group-stats.ts";
import { allRows } from "./groups.ts";
import { midSentence } from "./label.ts";
import { latestView } from "./latest-view.ts";
import { groupingsOf } from "./outline-groups.ts";
import type { Outline, Reading } from "./reading.ts";
import { seasonView } from "./season-view.ts";
import type { Measure, PeriodColumn } from "./table.ts";
import { smallTableView } from "./table-view.ts";
import { trendOfMeasures } from "./trend.ts";
import { trendStats, trendView } from "./trend-view.ts";

/** One row a period, one or more measures. */
export function outlineSeries(reading: Reading, period: PeriodColumn, measures: readonly Measure[]): Outline | undefined {
  const { table, phrases } = reading;
  const rows = allRows(table);
  const groups = alike(measures);
  const [lead, ...others] = groups.map((group) => trendOfMeasures(reading, period, group));
  const [main] = measures;
  if (!main || !lead) return undefined;

  const homogeneous = isHomogeneous(measures);
  // Columns that are categories of one thing are counted together, whichever axis they would share.
  const whole = homogeneous && lead.series.length > 1 ? { ...lead, available: measures.length } : lead;
  const season = seasonView(reading, period, main);
  const lines = others.map((trend) => trendView(reading, trend));
  const counts = groupingsOf(table)
    .filter(({ kind }) => kind === "category")
    .map((category) => countView(reading, category, rows));
  const several = homogeneous ? latestView(reading, lead, groups[0] ?? []) : undefined;
  const rest = [...counts, several, season ? undefined : calendarView(reading, period, main), ...lines];
  // Where the year's course is the story, the monthly line would only tell it again.
  const seasonal = season && lead.series.length === 1 && lead.coarse === "month";
  const views = seasonal
    ? [season, lines[0] ?? trendView(reading, lead), ...rest]
    : [trendView(reading, whole), season, ...rest];

  const stats = seasonal ? groupStats(reading, { rows, measures, overTime: true }) : trendStats(reading, lead);
  const second = others[0] && stats.length < 4 ? trendStats(reading, others[0]).slice(0, 1) : [];
  return {
    topic: phrases.by(main.label, midSentence(period.label)),
    stats: seasonal ? stats : [...stats, ...second],
    views: [...views, smallTableView(reading)].filter((view) => view !== undefined),
  };
}
