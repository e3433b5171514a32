import type { z } from "zod";
import type { BlockDefinition } from "../../src/infographic/block.ts";
import { unspoken } from "../../src/templates/spoken-text.ts";
import { fitSchema } from "./fit-schema.ts";
import { type Json, mapJson } from "./json.ts";

export type Variant = (definition: Pick<BlockDefinition, "schema" | "sample">) => Json;

const words = (change: (text: string, key: string) => string) => (sample: Json) =>
  mapJson(sample, (value, key) => (typeof value === "string" && !unspoken.has(key) ? change(value, key) : value));

const spread = (pool: readonly string[], text: string): string => {
  const sum = [...text].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return pool[sum % pool.length] ?? text;
};

/** Words of forty characters, as they are in German, Greek, Russian and, run together, in Hindi. */
const longWords = [
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "Рентгеноэлектрокардиографического",
  "ηλεκτροεγκεφαλογραφηματολογικότατος",
  "अंतरराष्ट्रीयविश्वविद्यालयप्रतिस्पर्धा",
];
const hindi = "भारत के सबसे बड़े राज्यों में पिछले वर्ष की तुलना में उत्पादन तेज़ी से बढ़ा और किसानों की आय भी";
const detail =
  "This takes a sentence or two to explain, with its reasons and with what follows from them for everybody who has to work with it day by day, in towns and in villages alike.";

const long = words((text) => `${text} ${text} ${text}`);
const longTitles = words((text, key) =>
  /title|label|name|text/.test(key) ? `${text} `.repeat(20).slice(0, 120).trim() : text,
);
const wordy = words((text) => spread(longWords, text));
const inHindi = words((text) => hindi.slice(0, Math.max(8, text.length * 1.5)).trim());
const explained = (sample: Json): Json =>
  mapJson(sample, (value) =>
    value !== null && typeof value === "object" && !Array.isArray(value) && "title" in value ? { ...value, detail } : value,
  );
const withoutIcons = (sample: Json): Json =>
  mapJson(sample, (value, key) => (key === "icon" && typeof value === "string" ? undefined : value));
const numbers = (change: (value: number, index: number) => number) => (sample: Json) => {
  let index = 0;
  return mapJson(sample, (value, key) => (typeof value === "number" && key === "value" ? change(value, index++) : value));
};

/** Every array to `count`; only the outermost where `deep` isn't set. Copies of an item get a number in their names. */
function sized(count: number, deep: boolean) {
  const resize = (value: Json, depth: number): Json => {
    if (Array.isArray(value)) {
      const inner = deep ? value.map((item) => resize(item, depth + 1)) : value;
      return Array.from({ length: count }, (_, index) => copyOf(inner[index % inner.length], Math.floor(index / inner.length)));
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resize(inner, depth)]));
  };
  return (sample: Json): Json => resize(sample, 0);
}

function copyOf(item: Json, copy: number): Json {
  if (copy === 0 || item === null || typeof item !== "object" || Array.isArray(item)) return item;
  const named = ["id", "label", "title", "name", "when", "region", "code"].filter((key) => typeof item[key] === "string");
  return { ...item, ...Object.fromEntries(named.map((key) => [key, key === "code" ? item[key] : `${item[key]} ${copy + 1}`])) };
}

type Change = (sample: Json) => Json;

const changed =
  (...changes: Change[]): Variant =>
  ({ schema, sample }) => {
    const draft = changes.reduce((value, change) => change(value), sample as Json);
    return fitSchema(schema, draft, sample as Json);
  };

/** As many items as the schema takes of the counts that there are, the first first, and then changed. */
const counted = (counts: readonly number[], ...changes: Change[]): Variant => {
  const sizes = counts.flatMap((count) => [changed(sized(count, false)), changed(sized(count, true))]);
  return ({ schema, sample }) => {
    for (const size of sizes) {
      const base = size({ schema, sample });
      if (base !== undefined && JSON.stringify(base) !== JSON.stringify(sample))
        return changed(...changes)({ schema, sample: base });
    }
    return undefined;
  };
};

const most = [60, 40, 24, 16, 12, 8, 6, 5, 4];
const least = [1, 2, 3, 4];

/** What people also send: content that a block was not drawn for. */
export const hostile: Readonly<Record<string, Variant>> = {
  long: changed(long),
  "long-titles": changed(longTitles),
  explained: changed(explained),
  "long-words": changed(wordy),
  hindi: changed(inHindi),
  "no-icons": changed(withoutIcons),
  huge: changed(numbers((value, index) => value * (index % 2 === 0 ? 1_234_567 : 0.001))),
  negative: changed(numbers((value, index) => (index % 2 === 0 ? -value : value))),
  zeros: changed(numbers(() => 0)),
  few: counted(least),
  many: counted(most),
  "many-long": counted(most, long, explained),
  "many-long-words": counted(most, wordy),
  "many-hindi": counted(most, inHindi, explained),
};

export const variantsOf = (definition: { schema: z.ZodType; sample: unknown }): { name: string; block: Json }[] =>
  Object.entries(hostile).flatMap(([name, variant]) => {
    const block = variant(definition as BlockDefinition);
    return block === undefined || JSON.stringify(block) === JSON.stringify(definition.sample) ? [] : [{ name, block }];
  });
