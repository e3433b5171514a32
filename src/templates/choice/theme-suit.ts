import type { Suit } from "../../infographic/structure.ts";
import type { Theme } from "../../infographic/theme.ts";
import { type ContentProfile, mentions } from "./content-profile.ts";

const topical = 0.85;
const byFamilies = 0.15;
const byTemplate = 0.12;

/** How well a theme suits a content that is laid out by a template; what the content is about comes first. */
export function themeSuit({ name, suits }: Theme, content: ContentProfile, likedThemes: readonly string[]): Suit {
  const { topic, families, everyday } = suits;
  if (topic && mentions(content.words, topic.words)) return { score: topical, why: `it is about ${topic.about}` };
  const fitting = content.families.filter((family) => families.includes(family)).length;
  const share = content.families.length === 0 ? 0 : fitting / content.families.length;
  const liked = everyday.score > 0 && likedThemes.includes(name) ? byTemplate : 0;
  return { score: everyday.score + share * byFamilies + liked, why: everyday.why };
}
