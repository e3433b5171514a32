import type { Unit } from "../../infographic/index.ts";

const words = (list: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(list).flatMap(([value, names]) => names.split(" ").map((name) => [name, value] as const)));

/** Powers of ten by name, lower case; in India the lakh and the crore group what the million groups elsewhere. */
export const scales: ReadonlyMap<string, number> = new Map(
  [
    ...words({
      2: "hundred सौ",
      3: "thousand हज़ार हजार k",
      5: "lakh lakhs lac lacs लाख",
      6: "million millions mn m",
      7: "crore crores cr करोड़ करोड",
      9: "billion billions bn b अरब",
      11: "खरब",
      12: "trillion trillions tn",
    }),
  ].map(([name, power]) => [name, 10 ** Number(power)]),
);

/** A single letter is a scale only after a currency sign: "$5m" is money, "5 m" a length. */
export const shortScales: ReadonlySet<string> = new Set(["k", "m", "b"]);

export const currencySigns: ReadonlyMap<string, string> = words({
  INR: "₹ Rs. Rs INR रु. रु",
  USD: "$ US$ USD",
  EUR: "€ EUR",
  GBP: "£ GBP",
  JPY: "¥ JPY",
});

const currencyWords = words({
  INR: "rupee rupees रुपये रुपए रुपया रुपयों",
  USD: "dollar dollars डॉलर",
  EUR: "euro euros यूरो",
  JPY: "yen येन",
});

const measures: ReadonlySet<string> = new Set(
  [
    "km km² km2 m m² cm mm kg g mg t ml L l kWh MWh GWh TWh kW MW GW TW °C °F km/h mph kmph kcal",
    "kilometres kilometers kilometre metres meters metre centimetres centimeters millimetres millimeters miles feet inches",
    "tonnes tons kilograms kilos grams litres liters litre hectares acres degrees megawatts gigawatts calories",
    "seconds second minutes minute mins min hours hour days day weeks week months month years year",
    "किमी किलोमीटर मीटर सेंटीमीटर मिलीमीटर मिमी किलो किलोग्राम ग्राम लीटर टन डिग्री हेक्टेयर एकड़",
    "paise paisa पैसे MB GB TB megabytes gigabytes terabytes petabytes zettabytes",
    "सेकंड मिनट घंटे घंटा दिन सप्ताह हफ्ते हफ़्ते महीने महीना माह साल वर्ष",
  ].flatMap((line) => line.split(" ")),
);
const pairs: ReadonlySet<string> = new Set([
  "per cent",
  "percentage points",
  "square kilometres",
  "square kilometers",
  "sq km",
  "cubic metres",
  "वर्ग किमी",
  "वर्ग किलोमीटर",
]);
const percents: ReadonlySet<string> = new Set(["%", "percent", "per cent", "प्रतिशत", "फीसदी", "फ़ीसदी"]);

/** The unit that one or two words behind a number name, and the length of what names it. */
export function unitBehind(text: string): { unit: Unit; length: number } | undefined {
  const [first = ""] = /^(?:%|[°\p{L}][\p{L}\p{M}²/\d]*)/u.exec(text) ?? [];
  const [two = ""] = /^[\p{L}\p{M}]+\s[\p{L}\p{M}]+/u.exec(text) ?? [];
  if (pairs.has(two.toLowerCase())) return { unit: named(two), length: two.length };
  return first && (percents.has(first.toLowerCase()) || currencyWords.has(first.toLowerCase()) || measures.has(first))
    ? { unit: named(first), length: first.length }
    : undefined;
}

function named(name: string): Unit {
  if (percents.has(name.toLowerCase())) return { kind: "percent" };
  const code = currencyWords.get(name.toLowerCase());
  return code ? { kind: "currency", code } : { kind: "measure", symbol: name };
}
