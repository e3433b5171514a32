import type { Quantity, Unit } from "../../infographic/index.ts";
import { midSentence } from "./label.ts";
import type { Moment } from "./moments.ts";
import type { Phrases, Span } from "./phrases.ts";
import type { Trend } from "./trend.ts";

export type Point = { moment: Moment; figure: Quantity };

/** From this correlation with time on, first and last value say where a line went. */
const clearTrend = 0.4;
const noticeable = 0.03;

export function pointsOf(trend: Trend, index: number): Point[] {
  const figures = trend.series[index]?.figures ?? [];
  return trend.moments.flatMap((moment, at) => {
    const figure = figures[at] ?? null;
    return figure === null ? [] : [{ moment, figure }];
  });
}

/** The one point with the highest (`sign` 1) or lowest (-1) value; undefined where several share it. */
export function extremeOf(points: readonly Point[], sign: 1 | -1): Point | undefined {
  const ranked = [...points].sort((a, b) => sign * (b.figure.value - a.figure.value));
  return ranked[0] && ranked[0].figure.value !== ranked[1]?.figure.value ? ranked[0] : undefined;
}

/** Who stands highest at the end, or how the only line went; undefined where nothing can be said for sure. */
export function trendFinding(trend: Trend, phrases: Phrases): string | undefined {
  return trend.comparable && trend.series.length > 1 ? leaderAtEnd(trend, phrases) : movement(trend, phrases);
}

function leaderAtEnd(trend: Trend, phrases: Phrases): string | undefined {
  if (trend.selection !== "series") return undefined;
  const end = trend.moments.at(-1);
  const [leader, second] = trend.series;
  const top = leader?.figures.at(-1)?.value;
  if (!end || !leader || top === undefined || top === second?.figures.at(-1)?.value) return undefined;
  return phrases.most(leader.name, midSentence(trend.measure.label), phrases.during(end.label, trend.period.grain));
}

function movement(trend: Trend, phrases: Phrases): string | undefined {
  const points = pointsOf(trend, 0);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return undefined;
  // The first and the last step of added-up dates may be cut off by the file.
  const wholeSteps = !(trend.coarse && trend.summed);
  if (!wholeSteps || !isClear(points)) return peak(trend, points, phrases);

  const span: Span = { from: first.moment.label, to: last.moment.label };
  const label = trend.comparable
    ? `${trend.series[0]?.name}: ${trend.measure.label}`
    : (trend.series[0]?.name ?? trend.measure.label);
  const said = change({ label, from: first.figure.value, to: last.figure.value, unit: trend.measure.unit }, span, phrases);
  return said ?? peak(trend, points, phrases);
}

type Change = { label: string; from: number; to: number; unit: Unit | undefined };

function change({ label, from, to, unit }: Change, span: Span, phrases: Phrases): string | undefined {
  const difference = to - from;
  const say = difference > 0 ? phrases.rose : phrases.fell;
  if (unit?.kind === "percent") {
    const points = Math.abs(rounded(difference));
    return points === 0 ? undefined : say(label, phrases.points(points), span);
  }
  if (from <= 0 || to <= 0 || isTemperature(label, unit)) return difference === 0 ? undefined : say(label, "", span);
  if (to / from >= 1.98) return phrases.multiplied(label, rounded(to / from), span);
  const relative = difference / from;
  if (Math.abs(relative) < noticeable) return undefined;
  return say(label, phrases.percent(Math.abs(rounded(relative * 100))), span);
}

/** A peak has something behind it; at the end of the line it is only a high so far. */
function peak(trend: Trend, points: readonly Point[], phrases: Phrases): string | undefined {
  const top = extremeOf(points, 1);
  const say = top === points.at(-1) ? phrases.high : phrases.peaked;
  return top && say(trend.series[0]?.name ?? trend.measure.label, phrases.during(top.moment.label, trend.period.grain));
}

/** A thermometer has no true zero: 20° isn't twice 10°. */
const isTemperature = (label: string, unit: Unit | undefined): boolean =>
  /\btemp|तापमान/i.test(label) || (unit?.kind === "measure" && /^°?[CF]$|°/i.test(unit.symbol));

const rounded = (value: number): number => (Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10);

function isClear(points: readonly Point[]): boolean {
  if (points.length < 4) return true;
  const values = points.map(({ figure }) => figure.value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (values.length - 1) / 2;
  let [together, apart, spread] = [0, 0, 0];
  for (const [index, value] of values.entries()) {
    together += (index - middle) * (value - mean);
    apart += (index - middle) ** 2;
    spread += (value - mean) ** 2;
  }
  return spread > 0 && Math.abs(together / Math.sqrt(apart * spread)) >= clearTrend;
}
