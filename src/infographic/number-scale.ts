import type { Unit } from "./quantity.ts";

/** A number is shown as `value / of` followed by `word`. */
export type NumberScale = { of: number; word: string };

type Scales = readonly (readonly [of: number, word: string])[];

const indianEnglish: Scales = [
  [1e12, "lakh crore"],
  [1e7, "crore"],
  [1e5, "lakh"],
];
const hindi: Scales = [
  [1e12, "लाख करोड़"],
  [1e7, "करोड़"],
  [1e5, "लाख"],
];
const westernWords: Scales = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/**
 * The scale for `magnitude` in the words a reader in `locale` uses, or undefined where ICU's own compact form serves.
 * Indians count rupees and heads in lakh and crore, but foreign money in millions and billions. The British letters for these
 * are those of units: m, bn.
 */
export function numberScale(magnitude: number, locale: string, unit: Unit): NumberScale | undefined {
  const scales = scalesOf(locale, unit);
  const fitting = scales?.find(([of]) => magnitude >= of);
  return fitting && { of: fitting[0], word: fitting[1] };
}

function scalesOf(locale: string, unit: Unit): Scales | undefined {
  if (locale.startsWith("hi")) return hindi;
  if (locale === "en-GB") return westernWords;
  if (locale !== "en-IN") return undefined;
  return unit.kind === "currency" && unit.code !== "INR" ? westernWords : indianEnglish;
}
