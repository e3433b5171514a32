import { formatQuantity } from "../../format-quantity.ts";
import type { Quantity } from "../../quantity.ts";

/** A stage's place down the page and the width it is drawn with, px. */
export type Stage = { top: number; height: number; width: number };

/** A stage of next to nothing is still seen. */
const thinnest = 0.012;
/** Where there are no figures, the last stage has this share of the first one's width. */
const schematicEnd = 0.36;

/** Widths in shares of the widest: by the figures where every stage has one, else narrowing evenly. */
export function funnelWidths(figures: readonly (Quantity | undefined)[]): number[] {
  const values = figures.flatMap((figure) => (figure ? [figure.value] : []));
  const most = Math.max(0, ...values);
  if (values.length === figures.length && most > 0) return values.map((value) => Math.max(thinnest, value / most));
  const last = Math.max(1, figures.length - 1);
  return figures.map((_, index) => 1 - ((1 - schematicEnd) * index) / last);
}

/** From each stage to the next, the share that goes on, in percent; undefined where nothing is known. */
export const sharesGoingOn = (figures: readonly (Quantity | undefined)[]): (number | undefined)[] =>
  figures.slice(1).map((next, index) => {
    const before = figures[index]?.value ?? 0;
    return next === undefined || before <= 0 ? undefined : (next.value / before) * 100;
  });

const [least, most] = [0.01, 999];

/** A share to two digits, written short: what is out of all proportion is said to be so. */
export function writtenShare(share: number, locale: string): string {
  const written = (value: number): string =>
    formatQuantity({ value: Number(value.toPrecision(value < 100 ? 2 : 3)), unit: { kind: "percent" } }, { locale });
  if (share > most) return `> ${written(most)}`;
  return share > 0 && share < least ? `< ${written(least)}` : written(share);
}
