import type { Warning } from "../infographic/index.ts";
import { addIcons } from "./add-icons.ts";
import { guessLocale } from "./guess-locale.ts";
import type { PlanDraft } from "./plan.ts";
import { namedPoints } from "./prompt/named-points.ts";
import { phrasesFor } from "./prompt/phrases.ts";
import { readPrompt, type Wish } from "./prompt/read-prompt.ts";
import { skeletons } from "./prompt/skeletons.ts";
import { titleOfPrompt } from "./prompt/title-of-prompt.ts";
import type { BlockDraft } from "./text/finding.ts";
import { clip } from "./text/shorten.ts";

export type PromptRequest = { prompt: string; title?: string; locale?: string; source?: string };

/**
 * A skeleton in the structure and with the count that the prompt asks for. A planner without a model knows no facts, so
 * every entry is a placeholder and `needs_content` says so, unless the prompt names its points itself.
 */
export async function planPrompt({ prompt, title, locale, source }: PromptRequest): Promise<PlanDraft> {
  const wish = readPrompt(prompt);
  const named = namedPoints(wish.topic);
  const language = locale ?? wish.locale ?? guessLocale(prompt);
  return {
    spec: {
      title: clip(title ?? (await titleOfPrompt(named?.title ?? wish.topic)), 200),
      blocks: named
        ? addIcons([{ type: "icon-list", items: named.points.map((point) => ({ title: point })) }])
        : skeleton(wish, language),
      locale: language,
      needs_content: !named,
      ...(wish.size && { size: wish.size }),
      ...(source && { source: clip(source, 200) }),
    },
    warnings: named ? [] : [placeholders],
  };
}

const placeholders: Warning = {
  code: "needs_content",
  message: "The prompt brings no content of its own: the entries are placeholders to be replaced.",
};

/** A single structure is followed by a place for the message; several make a page of their own. */
function skeleton(wish: Wish, locale: string): BlockDraft[] {
  const phrases = phrasesFor(locale);
  const blocks = wish.structures.map((structure): BlockDraft => {
    const { usual, least, most, draw } = skeletons[structure];
    return draw(Math.min(Math.max(wish.count ?? usual, least), most), phrases, wish);
  });
  return blocks.length > 1 ? blocks : [...blocks, { type: "headline", text: phrases.message }];
}
