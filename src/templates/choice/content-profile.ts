import type { BlockDefinition } from "../../infographic/block.ts";
import { blocks } from "../../infographic/blocks/index.ts";
import { canvasOf } from "../../infographic/size.ts";
import type { BlockType, InfographicSpec } from "../../infographic/spec.ts";
import type { BlockFamily } from "../../infographic/structure.ts";

/** What a canvas is like: `free` is as high as its content. */
export type Shape = "wide" | "square" | "tall" | "story" | "free";

/** What a choice of template or theme looks at. */
export type ContentProfile = {
  types: readonly BlockType[];
  /** Of each block but the footer, in reading order. */
  families: readonly BlockFamily[];
  shape: Shape;
  /** Titles of the page and of its blocks, lower case. */
  words: string;
  /** Whether it may go on on further pages. */
  paged: boolean;
};

export function contentProfile({ title, subtitle, kicker, blocks: placed, size, overflow }: InfographicSpec): ContentProfile {
  const shown = placed.filter(({ type }) => type !== "footer");
  const titles = shown.map((block) => ("title" in block && typeof block.title === "string" ? block.title : ""));
  return {
    types: shown.map(({ type }) => type),
    families: shown.map(({ type }) => (blocks[type] as unknown as BlockDefinition).family),
    shape: shapeOf(canvasOf(size)),
    words: [title, subtitle, kicker, ...titles].join(" ").toLowerCase(),
    paged: overflow === "page",
  };
}

function shapeOf({ width, height }: ReturnType<typeof canvasOf>): Shape {
  if (height === undefined) return "free";
  const ratio = width / height;
  if (ratio > 1.2) return "wide";
  if (ratio > 0.9) return "square";
  return ratio > 0.6 ? "tall" : "story";
}

const patterns = new Map<string, RegExp>();

/** Whether `text` has one of `words`, an alternation such as “recipe|how to|विधि”, as a whole word or its plural. */
export function mentions(text: string, words: string): boolean {
  const pattern = patterns.get(words) ?? new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?:e?s)?(?![\\p{L}\\p{M}])`, "u");
  patterns.set(words, pattern);
  return pattern.test(text);
}
