import type { BlockType } from "../../infographic/spec.ts";
import type { BlockFamily, Suit } from "../../infographic/structure.ts";
import { type ContentProfile, mentions, type Shape } from "./content-profile.ts";

/** Something that speaks for or against a template: `holds` from 0, not at all, to 1; `why` completes “chosen because …”. */
export type Reason = { holds: (content: ContentProfile) => number; weight: number; why: string };

/** Scores a content from `base` up and down by the reasons that hold; the strongest of them says why. */
export function suitedTo(base: Suit, ...reasons: Reason[]): (content: ContentProfile) => Suit {
  return (content) => {
    const held = reasons.map(({ holds, weight, why }) => ({ points: holds(content) * weight, why }));
    const score = held.reduce((sum, { points }) => sum + points, base.score);
    const strongest = held.reduce((best, each) => (each.points > best.points ? each : best), { points: 0.04, why: base.why });
    return { score: Math.min(1, Math.max(0, score)), why: strongest.why };
  };
}

/** Titles have one of these words, English or Hindi. */
export const words = (list: string, weight: number, why: string): Reason => ({
  holds: (content) => Number(mentions(content.words, list)),
  weight,
  why,
});

/** The larger the share of blocks of these families or types, the more it holds. */
export const made = (of: readonly (BlockFamily | BlockType)[], weight: number, why: string): Reason => ({
  holds: ({ types, families }) => {
    const named: ReadonlySet<string> = new Set(of);
    const count = types.filter((type, index) => named.has(type) || named.has(families[index] ?? "")).length;
    return types.length === 0 ? 0 : count / types.length;
  },
  weight,
  why,
});

/** The first block is of one of these types or families. */
export const opens = (by: readonly (BlockFamily | BlockType)[], weight: number, why: string): Reason => ({
  holds: ({ types, families }) => Number(by.some((each) => each === types[0] || each === families[0])),
  weight,
  why,
});

/** There are between `least` and `most` blocks. */
export const counts = (least: number, most: number, weight: number, why: string): Reason => ({
  holds: ({ types }) => Number(types.length >= least && types.length <= most),
  weight,
  why,
});

/** It may go on on further pages. */
export const paged = (weight: number, why: string): Reason => ({ holds: (content) => Number(content.paged), weight, why });

export const shaped = (shapes: readonly Shape[], weight: number, why: string): Reason => ({
  holds: ({ shape }) => Number(shapes.includes(shape)),
  weight,
  why,
});
