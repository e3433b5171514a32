import { goodDirection } from "./additivity.ts";
import { clip, midSentence } from "./label.ts";
import { axisOf } from "./moments.ts";
import { changeOf, differenceOf, reduce, sumOfCells, withUnit } from "./quantities.ts";
import type { Reading, Stat, View } from "./reading.ts";
import type { Trend } from "./trend.ts";
import { extremeOf, pointsOf, trendFinding } from "./trend-finding.ts";

/** A line chart, an area where one line never goes below zero; undefined where no line has two points. */
export function trendView({ phrases }: Reading, trend: Trend): View | undefined {
  const series = trend.series.filter(({ figures }) => figures.filter((figure) => figure !== null).length > 1);
  if (series.length === 0 || trend.moments.length < 2) return undefined;
  const values = series.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const note = noteOf(trend, phrases);
  const topic = series.length > 1 && !trend.comparable ? namesOf(series, phrases) : trend.measure.label;
  return {
    finding: trendFinding({ ...trend, series }, phrases),
    block: {
      type: "line-chart",
      title: clip(phrases.by(topic, midSentence(trend.period.label)), 140),
      area: series.length === 1 && startsNearZero(values),
      x: axisOf(trend.moments),
      series: series.map(({ name, figures }) => ({ name: clip(name, 60), figures })),
      ...(trend.measure.unit && { unit: trend.measure.unit }),
      ...(note && { note: clip(note, 240) }),
    },
  };
}

function namesOf(series: readonly { name: string }[], phrases: Reading["phrases"]): string {
  const names = series.map(({ name }) => name);
  return names.length > 3 ? phrases.andMore(names[0] ?? "", names.length - 1) : names.join(", ");
}

/** Filled down to zero, 316 and 412 look alike: an area is for values that use the height. */
const startsNearZero = (values: readonly number[]): boolean =>
  reduce("minimum", values) >= 0 && reduce("minimum", values) < reduce("maximum", values) * 0.6;

function noteOf(trend: Trend, phrases: Reading["phrases"]): string {
  const steps = trend.coarse && (trend.summed ? phrases.summed : phrases.averaged)[trend.coarse];
  const left = trend.available - trend.series.length;
  const which = left > 0 ? phrases[trend.selection](trend.series.length, trend.available) : "";
  return [steps, which].filter(Boolean).join(". ");
}

/** Where the line stands now, against its start; and its extremes. Of several lines, where each stands now. */
export function trendStats(reading: Reading, trend: Trend): Stat[] {
  if (trend.series.length > 1) return trend.series.slice(0, 4).flatMap((_, index) => latestStat(reading, trend, index));
  const { phrases } = reading;
  const points = pointsOf(trend, 0);
  const { unit, adds } = trend.measure;
  const label = midSentence(trend.measure.label);
  const total = (trend.coarse ? trend.summed : adds === "flow") ? sumOfCells(points.map(({ figure }) => figure)) : null;
  const [high, low] = [extremeOf(points, 1), extremeOf(points, -1)];
  return [
    ...(trend.coarse && trend.summed ? [] : latestStat(reading, trend, 0)),
    ...(high ? [{ label: phrases.highest(label, high.moment.label), figure: withUnit(high.figure, unit) }] : []),
    ...(total ? [{ label: phrases.total(label), figure: withUnit(total, unit) }] : []),
    ...(low && !total ? [{ label: phrases.lowest(label, low.moment.label), figure: withUnit(low.figure, unit) }] : []),
  ];
}

function latestStat({ phrases }: Reading, trend: Trend, index: number): Stat[] {
  const points = pointsOf(trend, index);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return [];
  const { unit, label: measure } = trend.measure;
  const name = trend.comparable ? measure : (trend.series[index]?.name ?? measure);
  const relative =
    unit?.kind === "percent" ? differenceOf(first.figure, last.figure, unit) : changeOf(first.figure, last.figure);
  return [
    {
      label: phrases.at(trend.series[index]?.name ?? trend.measure.label, last.moment.label),
      figure: withUnit(last.figure, unit),
      ...(relative && {
        change: { figure: relative, good: goodDirection(name), since: clip(phrases.since(first.moment.label), 40) },
      }),
    },
  ];
}
