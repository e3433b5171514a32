/** Text cut to `max` UTF-16 units between graphemes, with an ellipsis where something was cut. */
export function clip(text: string, max: number): string {
  const clean = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (clean.length <= max) return clean;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Names that keep their capital inside a sentence; everything else of a header is a common word. */
const proper = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday India Indian Bharat America American China Chinese Europe European Asia Asian Africa African British English Hindi
  Delhi Mumbai Kolkata Chennai Bengaluru Japan France Germany Russia Brazil Celsius Fahrenheit Facebook Google Rotten Tomatoes`.split(
    /\s+/,
  ),
);

/** A header as it stands inside a sentence: "Net generation" → "net generation", but "GDP" and "CO2" as they are. */
export const midSentence = (label: string): string =>
  label.replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => (proper.has(word) ? word : word.toLowerCase()));

/** A category as it is shown: snake_case as a name in capitals, an all-lowercase word with one. */
export function categoryName(value: string): string {
  if (/^[\p{Ll}\d]+(_[\p{Ll}\d]+)+$/u.test(value)) return clip(value.split("_").map(upperFirst).join(" "), 80);
  return clip(/^\p{Ll}[\p{Ll} ]*$/u.test(value) ? upperFirst(value) : value, 80);
}

export const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Plural of a single English word such as "State"; undefined where that can't be told. */
export function pluralOf(label: string): string | undefined {
  if (!/^[A-Za-z]*[a-z]{2}$/.test(label) || /(s|ia|data|info)$/i.test(label)) return undefined;
  if (/[^aeiou]y$/.test(label)) return label.replace(/y$/, "ies");
  return /(x|z|ch|sh)$/.test(label) ? `${label}es` : `${label}s`;
}

const singular =
  /name|title|bacteria|species|genus|person|player|student|employee|company|brand|team|symbol|state|country|city|town|region|district|province|county|island|site|place|area|village|school|artist|film|movie|book/i;

/** True where a category reads as several things, "Renewables", so that it "has" nothing but they "have". */
export const isPlural = (who: string, category: string): boolean =>
  !singular.test(category) && /[^sui]s$/.test(who) && !/\p{Lu}s$/u.test(who);
