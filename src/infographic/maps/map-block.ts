import { z } from "zod";
import { blockNote, blockTitle, Datum } from "../blocks/data.ts";
import { Unit } from "../quantity.ts";
import type { DataContent, Suit } from "../structure.ts";
import type { Warning } from "../warning.ts";
import type { Atlas } from "./map-data.ts";
import { matchRegions, regionOf, type Unplaced } from "./match-regions.ts";

/** A block of one figure for each region. At least two of its items are on the map. */
export const mapSchema = <Type extends string>(type: Type, atlas: Atlas) =>
  z
    .strictObject({
      type: z.literal(type),
      title: blockTitle,
      unit: Unit.optional(),
      items: z.array(Datum).min(2).max(260).describe("Labels are names of regions, in English or Hindi, or their codes"),
      note: blockNote,
    })
    .superRefine(({ items }, context) => {
      const { placed, unplaced } = matchRegions(atlas, items);
      if (placed.size >= 2) return;
      for (const each of unplaced.slice(0, 10))
        context.addIssue({ code: "custom", path: ["items", each.index, "label"], message: reason(each, atlas) });
    });

/** What the answer says of items that have no place on the map; they stand under it. */
export const mapWarnings = (atlas: Atlas, items: readonly Datum[]): Warning[] =>
  matchRegions(atlas, items).unplaced.map((each) => ({
    code: "region_unknown",
    message: `“${each.item.label}” ${reason(each, atlas)}. It is listed under the map.`,
    where: `items[${each.index}].label`,
  }));

const reason = ({ nearest, again }: Unplaced, { region }: Atlas): string => {
  if (again !== undefined) return `names ${again} a second time`;
  return `is no ${region}${nearest === undefined ? "" : `; did you mean “${nearest}”?`}`;
};

/** A map suits where most labels name a region, and none stands for all the others. Codes name none by themselves: IN is India, and Indiana. */
export function mapSuit(atlas: Atlas, { items }: DataContent): Suit {
  const known = items.filter(({ label }) => !code.test(label) && regionOf(atlas, label) !== undefined).length;
  const suits = items.length >= 4 && !items.some(({ label }) => others.test(label)) && known / items.length >= 0.6;
  return {
    score: suits ? 0.88 + 0.04 * (known / items.length) : 0,
    why: "most labels name a place, which a map shows where it is",
  };
}

const code = /^[A-Z]{1,3}$/;
const others = /^(?:others?|rest|अन्य|बाकी)(?![\p{L}\p{M}])/iu;
