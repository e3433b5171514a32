import type { Unit } from "../../infographic/index.ts";

/** What a phrase such as "₹ Cr", "million tonnes" or "%" does to a number: multiply by `scale`, read in `unit`. */
export type UnitReading = { scale: number; unit?: Unit };

const currencies: Record<string, string> = Object.fromEntries(
  Object.entries({
    INR: "₹ rs rs. inr rupee rupees रु रु. रुपये रुपए रुपया",
    USD: "$ us$ usd dollar dollars",
    EUR: "€ eur euro euros",
    GBP: "£ gbp",
    JPY: "¥ jpy yen",
    AED: "aed",
    SGD: "sgd s$",
    AUD: "aud a$",
    CAD: "cad c$",
    BDT: "৳ bdt",
    NPR: "npr",
    LKR: "lkr",
  }).flatMap(([code, words]) => words.split(" ").map((word) => [word, code])),
);

const scales: Record<string, number> = Object.fromEntries(
  (
    [
      [1e3, "k thousand thousands '000 000s हजार हज़ार"],
      [1e5, "lakh lakhs lac lacs लाख"],
      [1e6, "mn mln million millions"],
      [1e7, "cr cr. crore crores करोड़ करोड़"],
      [1e9, "b bn billion billions अरब"],
      [1e12, "tn trillion trillions"],
    ] as const
  ).flatMap(([scale, words]) => words.split(" ").map((word) => [word.normalize("NFC"), scale])),
);

/** Letters that scale money and counts but mean metres, litres or tonnes elsewhere. */
const moneyScales: Record<string, number> = { l: 1e5, m: 1e6, t: 1e12 };

const percentWords = new Set(["%", "percent", "pct", "प्रतिशत", "फीसदी", "फ़ीसदी"].map((word) => word.normalize("NFC")));

const measures = new Set(
  `kg g mg t tonne tonnes ton tons quintal quintals lb lbs oz mt km m cm mm mi mile miles ft in inch inches yd
  km² m² cm² km2 m2 sqkm sqm sqft ha hectare hectares acre acres l ml litre litres liter liters m³ km³ bcm tmc cusecs
  °c °f c f k kw mw gw kwh mwh gwh twh w v a hz khz mhz ghz kb mb gb tb kbps mbps gbps s sec secs second seconds min mins minute
  minutes hr hrs h hour hours day days week weeks month months year years yrs kmph km/h mph m/s knots kmpl mpg ppm ppb pa hpa
  kpa bar psi j kj mj kcal cal cc hp bhp dollars/hour bps people persons टन किग्रा किमी हेक्टेयर मिमी लीटर`
    .split(/\s+/)
    .map((word) => word.normalize("NFC")),
);

/** Reads a phrase in which every word is a currency, a multiplier, a percent sign or a known unit; else undefined. */
export function readUnit(phrase: string): UnitReading | undefined {
  const words = tokens(phrase);
  const code = words.map((word) => currencies[word]).find(Boolean);
  const rest = words.filter((word) => !currencies[word]);
  if (rest.some((word) => percentWords.has(word)))
    return rest.length === 1 && !code ? { scale: 1, unit: { kind: "percent" } } : undefined;

  const multipliers = rest.filter((word) => scaleOf(word, code !== undefined) !== undefined);
  const symbols = rest.filter((word) => !multipliers.includes(word));
  const scale = multipliers.reduce((product, word) => product * (scaleOf(word, true) ?? 1), 1);
  if (symbols.length === 0 && words.length > 0) return code ? { scale, unit: { kind: "currency", code } } : { scale };
  if (code && symbols.length > 0) return undefined;
  return symbols.length > 0 && symbols.every(isMeasure)
    ? { scale: 1, unit: { kind: "measure", symbol: phrase.trim() } }
    : undefined;
}

/** Takes a currency sign or code from the front of "₹ 4,000" or "Rs.500". */
export function takeCurrency(text: string): { code?: string; rest: string } {
  const found = /^(₹|rs\.?|inr|us\$|usd|s\$|a\$|c\$|\$|€|eur|£|gbp|¥|jpy|aed|sgd|aud|cad|৳|रु\.?)\s*/i.exec(text);
  const code = found?.[1] && currencies[found[1].toLowerCase()];
  return found && code ? { code, rest: text.slice(found[0].length) } : { rest: text };
}

const scaleOf = (word: string, money: boolean): number | undefined => scales[word] ?? (money ? moneyScales[word] : undefined);

const isMeasure = (word: string): boolean =>
  measures.has(word) || (/^[^/]+\/[^/]+$/.test(word) && word.split("/").every((part) => measures.has(part)));

/** "₹Cr" is two words, and so is "$bn". */
function tokens(phrase: string): string[] {
  const spaced = phrase
    .normalize("NFC")
    .toLowerCase()
    .replace(/([₹€£¥৳]|(?<![a-z])\$)/g, " $1 ")
    .replace(/per cent/g, "percent");
  return spaced.split(/\s+/).filter((word) => word !== "" && word !== "in");
}
