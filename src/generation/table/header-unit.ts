import { readUnit, type UnitReading } from "./unit-words.ts";

export type HeaderReading = { label: string; unit?: UnitReading };

/** "Area (km²)", "Sales in ₹ Cr", "Weight_in_lbs", "Turnover, ₹ crore", "share %": the name without its unit, and the unit. */
export function readHeader(header: string): HeaderReading {
  const words = header.normalize("NFC").replace(/_+/g, " ").replace(/\s+/gu, " ").trim();
  for (const pattern of [
    /^(?<name>.+?)\s*[([](?<unit>[^()[\]]+)[)\]]$/u,
    /^(?<name>.+?)\s+in\s+(?<unit>.+)$/iu,
    /^(?<name>.+?)\s*[,/–-]\s+(?<unit>.+)$/u,
    /^(?<name>.+?)\s*(?<unit>%|[₹$€£].*)$/u,
    /^(?<name>.+?)\s+(?<unit>pct|percent)$/iu,
  ]) {
    const { name, unit } = pattern.exec(words)?.groups ?? {};
    const reading = unit && readUnit(unit.replace(/^in\s+/i, ""));
    if (name && reading) return { label: labelOf(name), unit: reading };
  }
  const percent = /[([]\s*(?:%|percent|per cent)/iu.test(words);
  const whole = percent || /^(%|pct|percent|percentage)$/i.test(words) || /^percent(age)? /i.test(words);
  return { label: labelOf(words), ...(whole && { unit: { scale: 1, unit: { kind: "percent" } } }) };
}

/** net_generation and budgetYear become words; a name that is already written for people stays as it is. */
function labelOf(name: string): string {
  const spaced = name.trim().replace(/(\p{Ll})(\p{Lu})/gu, /\s/.test(name) ? "$1$2" : "$1 $2");
  const words = /\s/.test(name)
    ? spaced
    : spaced.replace(/ (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`);
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
