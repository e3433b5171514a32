import { formatQuantity } from "../infographic/format-quantity.ts";
import type { Unit } from "../infographic/quantity.ts";
import type { InfographicSpec } from "../infographic/spec.ts";

/** Keys whose strings are names for programs: in the spec, but not in the picture. */
export const unspoken: ReadonlySet<string> = new Set([
  "type",
  "icon",
  "mark",
  "kind",
  "code",
  "orientation",
  "good",
  "at",
  "id",
  "from",
  "to",
  "image",
  "fit",
  "frame",
]);

/** All that a picture of `spec` may write, as one text, for choosing fonts: its words, and what formatting adds to numbers. */
export function spokenText(spec: InfographicSpec): string {
  const { title, subtitle, kicker, source, blocks, locale } = spec;
  const words = [formatQuantity({ value: -1_234_567.8 }, { locale }), formatQuantity({ value: 45e11 }, { locale })];
  if (locale.startsWith("hi")) words.push("स्रोत");
  collect([title, subtitle, kicker, source, blocks], words, locale);
  return words.join("\n");
}

function collect(value: unknown, words: string[], locale: string): void {
  if (typeof value === "string") words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words, locale);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) collectField({ key, item, words, locale });
}

function collectField({ key, item, words, locale }: { key: string; item: unknown; words: string[]; locale: string }): void {
  if (unspoken.has(key)) return;
  if (key === "unit") words.push(formatQuantity({ value: 1, unit: item as Unit }, { locale }));
  else if (key !== "source" || typeof item === "string") collect(item, words, locale);
}
